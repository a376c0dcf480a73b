using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Cnn.Pooling;

/// <summary>
/// Average pooling: the mean of every window, channel by channel; padding counts as zeros. The rows of a window are added first, whole rows of the picture at a time, then its columns.
/// The gradient is the same walk with the arrows turned: every place receives dY divided by the number of places.
/// </summary>
internal static class WindowMeans
{
    /// <summary>The means.</summary>
    public static Tensor<T> Forward<T>(Tensor<T> x, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = Tensor<T>.Uninitialized(ShapeRules.Pooling(x.Shape, window));
        var (rowSize, outRowSize, channels) = (x.Shape[2] * x.Shape[3], y.Shape[2] * y.Shape[3], x.Shape[3]);
        Workers.For(y.Shape[0] * y.Shape[1], 1, (from, to) =>
        {
            using var memory = Scratch<T>.Rent(rowSize);
            var sum = memory.Span;
            for (var row = from; row < to; row++)
            {
                var (n, i) = (row / y.Shape[1], row % y.Shape[1]);
                sum.Clear();
                var (top, bottom) = Places(window.Height, i, x.Shape[1]);
                for (var place = top; place < bottom; place++)
                {
                    TensorPrimitives.Add(sum, x.Data.Slice((n * x.Shape[1] + place) * rowSize, rowSize), sum);
                }

                var target = y.Data.Slice(row * outRowSize, outRowSize);
                target.Clear();
                for (var j = 0; j < y.Shape[2]; j++)
                {
                    var (left, right) = Places(window.Width, j, x.Shape[2]);
                    for (var place = left; place < right; place++)
                    {
                        Add(sum.Slice(place * channels, channels), target.Slice(j * channels, channels));
                    }
                }

                TensorPrimitives.Divide(target, T.CreateChecked(window.Places), target);
            }
        });
        return y;
    }

    /// <summary>dX: every place of a window receives an equal part of its gradient.</summary>
    public static Tensor<T> Backward<T>(Tensor<T> dY, Shape inputShape, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dX = Tensor<T>.Zeros(inputShape);
        var (rowSize, outRowSize, channels) = (inputShape[2] * inputShape[3], dY.Shape[2] * dY.Shape[3], inputShape[3]);
        Workers.For(inputShape[0], 1, (from, to) =>
        {
            using var memory = Scratch<T>.Rent(rowSize);
            var parts = memory.Span;
            for (var row = from * dY.Shape[1]; row < to * dY.Shape[1]; row++)
            {
                var (n, i) = (row / dY.Shape[1], row % dY.Shape[1]);
                var source = dY.Data.Slice(row * outRowSize, outRowSize);
                parts.Clear();
                for (var j = 0; j < dY.Shape[2]; j++)
                {
                    var (left, right) = Places(window.Width, j, inputShape[2]);
                    for (var place = left; place < right; place++)
                    {
                        Add(source.Slice(j * channels, channels), parts.Slice(place * channels, channels));
                    }
                }

                TensorPrimitives.Divide(parts, T.CreateChecked(window.Places), parts);
                var (top, bottom) = Places(window.Height, i, inputShape[1]);
                for (var place = top; place < bottom; place++)
                {
                    var target = dX.Data.Slice((n * inputShape[1] + place) * rowSize, rowSize);
                    TensorPrimitives.Add(target, parts, target);
                }
            }
        });
        return dX;
    }

    // Where along an axis the places of an output's window begin and end, padding left out.
    private static (int First, int End) Places(WindowAxis axis, int output, int size)
    {
        var start = output * axis.Stride - axis.Padding;
        var (first, end) = axis.PlacesInside(output, size);
        return (start + first, start + end);
    }

    // A pixel has few channels, and a call for each would cost more than the loop.
    private static void Add<T>(ReadOnlySpan<T> pixel, Span<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c = 0;
        for (; c <= target.Length - Vector<T>.Count; c += Vector<T>.Count)
        {
            (new Vector<T>(pixel[c..]) + new Vector<T>(target[c..])).CopyTo(target[c..]);
        }

        for (; c < target.Length; c++)
        {
            target[c] += pixel[c];
        }
    }
}
