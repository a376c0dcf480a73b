using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>The gradient of a convolution's weight, every picture on the micro-kernel (<see cref="PictureWeightGradient{T}"/>).</summary>
/// <param name="picture">N x H x W x C.</param>
/// <param name="gradient">N x H' x W' x F.</param>
/// <param name="window">The window.</param>
internal sealed unsafe class DirectWeightGradient<T>(Shape picture, Shape gradient, Window2D window) : PreparedWeightGradient<T>(
    PaddedPicture.Around(picture, window), [window.Height.Kernel, window.Width.Kernel, picture[3], gradient[3]])
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PictureWeightGradient<T> kernel = new(
        PaddedPicture.Around(picture, window), window, gradient[1], gradient[2], PackedWeight<T>.Width(gradient[3]), gradient[3],
        (nint)gradient[2] * gradient[3]);

    /// <summary>A tile wider than a pixel of dY reaches into the pixels behind it.</summary>
    public override int Excess => WideFilters - gradient[3];

    /// <inheritdoc/>
    public override void Add(PictureOfGroup at, T* x, T* dY, T* scratch, T* sum) => kernel.Add(x, dY, sum, begun: !at.IsFirst);
}
