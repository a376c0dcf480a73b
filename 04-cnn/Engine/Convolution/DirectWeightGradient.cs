using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The gradient of a convolution's weight over a batch: the threads share groups of pictures (<see cref="GroupedSum{T}"/>), and every picture adds its part on the micro-kernel
/// (<see cref="PictureWeightGradient{T}"/>).
/// </summary>
internal static unsafe class DirectWeightGradient<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static Tensor<T> Compute(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var (outHeight, outWidth, filters) = (dY.Shape[1], dY.Shape[2], dY.Shape[3]);
        var dW = Tensor<T>.Zeros([window.Height.Kernel, window.Width.Kernel, x.Shape[3], filters]);
        if (dW.Size == 0 || dY.Size == 0)
        {
            return dW;
        }

        var padded = PaddedPicture.Around(x.Shape, window);
        var wide = new PaddedPicture(dY.Shape, outHeight, outWidth, 0, 0) { Channels = PackedWeight<T>.Width(filters) }; // so that filters fill whole tiles
        var gradient = new PictureWeightGradient<T>(padded, window, outHeight, outWidth, wide.Channels, (nint)outWidth * wide.Channels);
        using var sum = new GroupedSum<T>(x, padded, wide.CopySize, gradient.Size, (at, xn, scratch, sum) =>
        {
            fixed (T* dYn = wide.Prepare(Pictures.Of(dY, at.N), new Span<T>(scratch, wide.CopySize)))
            {
                gradient.Add(xn, dYn, sum, begun: !at.IsFirst);
            }
        });
        sum.CopyTotal(wide.Channels, dW);
        return dW;
    }
}
