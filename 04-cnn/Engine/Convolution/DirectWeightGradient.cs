using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The gradient of a convolution's weight over a batch: the threads share groups of pictures (<see cref="GroupedSum{T}"/>),
/// and every picture adds its part on the micro-kernel (<see cref="PictureWeightGradient{T}"/>).
/// </summary>
internal static unsafe class DirectWeightGradient<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static Tensor<T> Compute(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var dW = Tensor<T>.Zeros(ShapeRules.ConvolutionWeight(dY.Shape, x.Shape, window));
        var (outHeight, outWidth, filters) = (dY.Shape[1], dY.Shape[2], dY.Shape[3]);
        if (dW.Size == 0 || dY.Size == 0)
        {
            return dW;
        }

        var padded = PaddedPicture.Around(x.Shape, window);
        // so that filters fill whole tiles
        var wide = new PaddedPicture(dY.Shape, outHeight, outWidth, 0, 0) { Channels = PackedWeight<T>.Width(filters) };
        var excess = wide.Channels - filters;
        var gradient = new PictureWeightGradient<T>(padded, window, outHeight, outWidth, wide.Channels, filters, (nint)outWidth * filters);
        var gradientOfCopy = new PictureWeightGradient<T>(
            padded, window, outHeight, outWidth, wide.Channels, wide.Channels, (nint)outWidth * wide.Channels);
        using var sum = new GroupedSum<T>(x, padded, wide.CopySize, gradient.Size, (at, xn, scratch, sum) =>
        {
            // A tile wider than a pixel of dY reaches into the pixels behind it, and what it sums there is dropped.
            // Only at the end of all pictures there are none: they need the copy.
            var dYn = Pictures.Of(dY, at.N);
            var inPlace = dY.Size - (at.N + 1) * dYn.Length >= excess;
            fixed (T* g = inPlace ? dYn : wide.Prepare(dYn, new Span<T>(scratch, wide.CopySize)))
            {
                (inPlace ? gradient : gradientOfCopy).Add(xn, g, sum, begun: !at.IsFirst);
            }
        });
        sum.CopyTotal(wide.Channels, dW);
        return dW;
    }
}
