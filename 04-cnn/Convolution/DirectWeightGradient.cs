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
        var (pictures, height, width, channels) = (x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3]);
        var (outHeight, outWidth, filters) = (dY.Shape[1], dY.Shape[2], dY.Shape[3]);
        var dW = Tensor<T>.Zeros([window.Height.Kernel, window.Width.Kernel, channels, filters]);
        if (dW.Size == 0 || dY.Size == 0)
        {
            return dW;
        }

        var padded = PaddedPicture.Around(height, width, channels, window);
        var wideFilters = PackedWeight<T>.Width(filters);
        var gradient = new PictureWeightGradient<T>(padded, window, outHeight, outWidth, wideFilters, (nint)outWidth * wideFilters);
        using var sums = new GroupedSum<T>(pictures, gradient.Size);
        Workers.For(sums.Groups, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(padded.AddsNothingTo(height, width) ? 0 : padded.Size);
            using var wide = Scratch<T>.Rent(wideFilters == filters ? 0 : outHeight * outWidth * wideFilters);
            copy.Span.Clear();
            wide.Span.Clear();
            for (var group = from; group < to; group++)
            {
                var (first, end) = sums.Pictures(group);
                for (var n = first; n < end; n++)
                {
                    var picture = padded.Prepare<T>(x.Data.Slice(n * (x.Size / pictures), x.Size / pictures), height, copy.Span);
                    var g = Widen(dY.Data.Slice(n * (dY.Size / pictures), dY.Size / pictures), filters, wideFilters, wide.Span);
                    fixed (T* source = picture, dYn = g, sum = sums.Of(group))
                    {
                        gradient.Add(source, dYn, sum, begun: n > first);
                    }
                }
            }
        });

        GroupedSum<T>.CopyNarrow(sums.Total(), wideFilters, dW);
        return dW;
    }

    // dY with zeros behind the filters of each pixel, so that they fill whole tiles.
    private static ReadOnlySpan<T> Widen(ReadOnlySpan<T> dY, int filters, int wideFilters, Span<T> wide)
    {
        if (wide.Length == 0)
        {
            return dY;
        }

        for (var pixel = 0; pixel < dY.Length / filters; pixel++)
        {
            dY.Slice(pixel * filters, filters).CopyTo(wide.Slice(pixel * wideFilters));
        }

        return wide;
    }
}
