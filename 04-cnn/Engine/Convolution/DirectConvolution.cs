using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution without copied patches, picture by picture on the <see cref="MicroKernel{T, TVector, TSimd, TRows, TVectors}"/>.
/// </summary>
public sealed class DirectConvolution<T> : PicturewiseConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    internal override PreparedConvolution<T> Prepare(
        Tensor<T> w, Shape picture, Window2D window, Shape output, ConvolutionEnd<T> end = default)
    {
        var padded = PaddedPicture.Around(picture, window);
        return new PictureConvolution<T>(w, padded, window, padded.Filled, OutputLayout.Of(output), end);
    }

    /// <summary>
    /// dX is the convolution of dY, with stride - 1 zeros between its pixels and enough around them,
    /// with the turned weight, by steps of one; where there is a stride, <see cref="StridedInputGradient{T}"/> skips the zeros.
    /// </summary>
    internal override PreparedConvolution<T> PrepareInputGradient(Tensor<T> w, Shape gradient, Shape input, Window2D window)
    {
        if (StridedInputGradient<T>.Fits(window))
        {
            return new StridedInputGradient<T>(w, gradient, input, window);
        }

        var padded = PaddedPicture.OfGradient(gradient, input, window);
        var steps = new Window2D(new WindowAxis(window.Height.Kernel, Dilation: window.Height.Dilation),
            new WindowAxis(window.Width.Kernel, Dilation: window.Width.Dilation));
        return new PictureConvolution<T>(PackedWeight<T>.Turned(w), padded, steps, padded.Filled, OutputLayout.Of(input));
    }

    /// <inheritdoc/>
    internal override PreparedWeightGradient<T> PrepareWeightGradient(Shape picture, Shape gradient, Window2D window) =>
        new DirectWeightGradient<T>(picture, gradient, window);
}
