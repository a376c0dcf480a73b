using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Cnn.Pooling;

/// <summary>
/// Average pooling: the mean of every window, channel by channel; padding counts as zeros. The rows of a window are added first,
/// whole rows of the picture at a time, then its columns. The gradient is the same walk with the arrows turned:
/// every place receives dY divided by the number of places.
/// </summary>
internal static class WindowMeans
{
    /// <summary>The means.</summary>
    public static Tensor<T> Forward<T>(Tensor<T> x, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = Tensor<T>.Uninitialized(ShapeRules.Pooling(x.Shape, window));
        var (rowSize, outRowSize, channels) = (x.Shape[2] * x.Shape[3], y.Shape[2] * y.Shape[3], x.Shape[3]);
        Range[] placesOfOutput = [.. Enumerable.Range(0, y.Shape[2]).Select(j => Places(window.Width, j, x.Shape[2]))];
        Workers.For(y.Shape[0] * y.Shape[1], 1, (from, to) =>
        {
            using var memory = Scratch<T>.Rent(rowSize);
            var sum = memory.Span;
            for (var row = from; row < to; row++)
            {
                var (n, i) = (row / y.Shape[1], row % y.Shape[1]);
                sum.Clear();
                var places = Places(window.Height, i, x.Shape[1]);
                for (var place = places.Start.Value; place < places.End.Value; place++)
                {
                    TensorPrimitives.Add(sum, x.Data.Slice((n * x.Shape[1] + place) * rowSize, rowSize), sum);
                }

                var target = y.Data.Slice(row * outRowSize, outRowSize);
                SumPixels(sum, placesOfOutput, channels, target);
                TensorPrimitives.Divide(target, T.CreateChecked(window.Places), target);
            }
        });
        return y;
    }

    /// <summary>dX: every place of a window receives an equal part of its gradient.</summary>
    public static Tensor<T> Backward<T>(Tensor<T> dY, Shape inputShape, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dX = Tensor<T>.Uninitialized(inputShape);
        var (rowSize, outRowSize, channels) = (inputShape[2] * inputShape[3], dY.Shape[2] * dY.Shape[3], inputShape[3]);
        Range[] outputsOfPlace = [.. Enumerable.Range(0, inputShape[2]).Select(place => Outputs(window.Width, place, dY.Shape[2]))];
        Workers.For(inputShape[0], 1, (from, to) =>
        {
            using var memory = Scratch<T>.Rent(rowSize);
            var parts = memory.Span;
            for (var n = from; n < to; n++)
            {
                var picture = dX.Data.Slice(n * inputShape[1] * rowSize, inputShape[1] * rowSize);
                picture.Clear();
                for (var i = 0; i < dY.Shape[1]; i++)
                {
                    SumPixels(dY.Data.Slice((n * dY.Shape[1] + i) * outRowSize, outRowSize), outputsOfPlace, channels, parts);
                    TensorPrimitives.Divide(parts, T.CreateChecked(window.Places), parts);
                    var places = Places(window.Height, i, inputShape[1]);
                    for (var place = places.Start.Value; place < places.End.Value; place++)
                    {
                        var target = picture.Slice(place * rowSize, rowSize);
                        TensorPrimitives.Add(target, parts, target);
                    }
                }
            }
        });
        return dX;
    }

    // The places along an axis of so many that the window of an output covers, padding left out.
    private static Range Places(WindowAxis axis, int output, int size)
    {
        var start = output * axis.Stride - axis.Padding;
        var (first, end) = axis.PlacesInside(output, size);
        return (start + first)..(start + end);
    }

    // The outputs, of so many, whose windows cover a place.
    private static Range Outputs(WindowAxis axis, int place, int outputs)
    {
        var end = Math.Min(outputs, (place + axis.Padding) / axis.Stride + 1);
        var first = Math.Max(0, (place + axis.Padding - axis.Kernel + axis.Stride) / axis.Stride);
        return Math.Min(first, end)..end;
    }

    // Every pixel of the target is the sum of some neighbours in the source. A vector longer than what is left of a pixel reaches into
    // the next one, which is written later.
    private static void SumPixels<T>(ReadOnlySpan<T> source, ReadOnlySpan<Range> neighbours, int channels, Span<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var pixel = 0; pixel < neighbours.Length; pixel++)
        {
            var (first, end) = (neighbours[pixel].Start.Value * channels, neighbours[pixel].End.Value * channels);
            for (var c = 0; c < channels;)
            {
                var to = pixel * channels + c;
                if (to + Vector<T>.Count <= target.Length && end - channels + c + Vector<T>.Count <= source.Length)
                {
                    var sum = Vector<T>.Zero;
                    for (var from = first + c; from < end; from += channels)
                    {
                        sum += new Vector<T>(source[from..]);
                    }

                    sum.CopyTo(target[to..]);
                    c += Vector<T>.Count;
                }
                else
                {
                    var sum = T.Zero;
                    for (var from = first + c; from < end; from += channels)
                    {
                        sum += source[from];
                    }

                    target[to] = sum;
                    c++;
                }
            }
        }
    }
}
