using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Pooling;

/// <summary>
/// Max and min pooling. Channels lie side by side, so one vector compares as many of them as fit, each with its own winner;
/// the number of the winning place is kept for the way back, as a number of the same type, so that it can be compared in vectors as well.
/// </summary>
/// <remarks>
/// Ties go to the first place, row by row, and a NaN wins over every number. The naive version is <see cref="NaivePooling"/>.
/// </remarks>
internal static class WindowExtremes
{
    /// <summary>The outputs, and for each the place of its window (row by row from 0) that won.</summary>
    public static (Tensor<T> Y, Tensor<T> Choice) Forward<T>(Tensor<T> x, Window2D window, bool largest)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = Tensor<T>.Uninitialized(ShapeRules.Pooling(x.Shape, window));
        var choice = Tensor<T>.Uninitialized(y.Shape);
        Workers.For(y.Shape[0], 1, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                ForwardPicture(Picture(x, n), x.Shape, window, largest, Picture(y, n), Picture(choice, n), y.Shape);
            }
        });
        return (y, choice);
    }

    /// <summary>dX: the gradient of every output goes to the place that won.</summary>
    public static Tensor<T> Backward<T>(Tensor<T> dY, Tensor<T> choice, Shape inputShape, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dX = Tensor<T>.Uninitialized(inputShape);
        Workers.For(inputShape[0], 1, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                BackwardPicture(Picture(dY, n), Picture(choice, n), dY.Shape, window, Picture(dX, n), inputShape);
            }
        });
        return dX;
    }

    private static void ForwardPicture<T>(
        ReadOnlySpan<T> x, Shape input, Window2D window, bool largest, Span<T> y, Span<T> choice, Shape output)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var channels = output[3];
        var at = 0; // of the output pixel
        for (var i = 0; i < output[1]; i++)
        {
            var (firstRow, endRow) = window.Height.PlacesInside(i, input[1]);
            for (var j = 0; j < output[2]; j++, at += channels)
            {
                var (first, end) = window.Width.PlacesInside(j, input[2]);
                var corner = ((i * window.Height.Stride - window.Height.Padding) * input[2]
                    + j * window.Width.Stride - window.Width.Padding) * channels;
                var c = 0;
                for (; c <= channels - Vector<T>.Count; c += Vector<T>.Count)
                {
                    var place = firstRow * window.Width.Kernel + first;
                    var best = new Vector<T>(x[(corner + (firstRow * input[2] + first) * channels + c)..]);
                    var winner = new Vector<T>(T.CreateTruncating(place));
                    for (var a = firstRow; a < endRow; a++)
                    {
                        for (var b = first; b < end; b++)
                        {
                            var candidate = new Vector<T>(x[(corner + (a * input[2] + b) * channels + c)..]);
                            var better = largest ? Vector.GreaterThan(candidate, best) : Vector.LessThan(candidate, best);
                            better |= ~Vector.Equals(candidate, candidate) & Vector.Equals(best, best); // a NaN, but for the first one
                            best = Vector.ConditionalSelect(better, candidate, best);
                            winner = Vector.ConditionalSelect(
                                better, new Vector<T>(T.CreateTruncating(a * window.Width.Kernel + b)), winner);
                        }
                    }

                    best.CopyTo(y[(at + c)..]);
                    winner.CopyTo(choice[(at + c)..]);
                }

                for (; c < channels; c++)
                {
                    var best = x[corner + (firstRow * input[2] + first) * channels + c];
                    var winner = firstRow * window.Width.Kernel + first;
                    for (var a = firstRow; a < endRow; a++)
                    {
                        for (var b = first; b < end; b++)
                        {
                            var candidate = x[corner + (a * input[2] + b) * channels + c];
                            if ((largest ? candidate > best : candidate < best) || (T.IsNaN(candidate) && !T.IsNaN(best)))
                            {
                                (best, winner) = (candidate, a * window.Width.Kernel + b);
                            }
                        }
                    }

                    (y[at + c], choice[at + c]) = (best, T.CreateTruncating(winner));
                }
            }
        }
    }

    private static void BackwardPicture<T>(
        ReadOnlySpan<T> dY, ReadOnlySpan<T> choice, Shape output, Window2D window, Span<T> dX, Shape input)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        dX.Clear();
        var channels = output[3];
        var at = 0; // of the output pixel
        for (var i = 0; i < output[1]; i++)
        {
            var (firstRow, endRow) = window.Height.PlacesInside(i, input[1]);
            for (var j = 0; j < output[2]; j++, at += channels)
            {
                var (first, end) = window.Width.PlacesInside(j, input[2]);
                var corner = ((i * window.Height.Stride - window.Height.Padding) * input[2]
                    + j * window.Width.Stride - window.Width.Padding) * channels;
                for (var a = firstRow; a < endRow; a++)
                {
                    for (var b = first; b < end; b++)
                    {
                        var target = dX.Slice(corner + (a * input[2] + b) * channels, channels);
                        AddWhereChosen(
                            dY.Slice(at, channels), choice.Slice(at, channels), T.CreateTruncating(a * window.Width.Kernel + b), target);
                    }
                }
            }
        }
    }

    private static void AddWhereChosen<T>(ReadOnlySpan<T> dY, ReadOnlySpan<T> choice, T place, Span<T> dX)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c = 0;
        for (; c <= dX.Length - Vector<T>.Count; c += Vector<T>.Count)
        {
            var here = Vector.Equals(new Vector<T>(choice[c..]), new Vector<T>(place));
            (new Vector<T>(dX[c..]) + Vector.ConditionalSelect(here, new Vector<T>(dY[c..]), Vector<T>.Zero)).CopyTo(dX[c..]);
        }

        for (; c < dX.Length; c++)
        {
            dX[c] += choice[c] == place ? dY[c] : T.Zero;
        }
    }

    private static Span<T> Picture<T>(Tensor<T> tensor, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = tensor.Shape[1..].ElementCount;
        return tensor.Data.Slice(n * size, size);
    }
}
