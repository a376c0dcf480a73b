using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Pooling;

/// <summary>
/// Pooling as its definition: for every output, a loop over the places of its window. It is what the fast pooling is tested against.
/// </summary>
public static class NaivePooling
{
    /// <summary>
    /// The largest (or smallest) number of every window; padding never is. Returns the outputs and, for each, where in the input it stood.
    /// </summary>
    /// <param name="x">N x H x W x C.</param>
    /// <param name="window">The window; ties go to its first place, row by row, and a NaN wins over every number.</param>
    /// <param name="largest">Whether the largest or the smallest is taken.</param>
    public static (Tensor<T> Y, int[] Chosen) Extreme<T>(Tensor<T> x, Window2D window, bool largest)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = Tensor<T>.Zeros(ShapeRules.Pooling(x.Shape, window));
        var chosen = new int[y.Size];
        Array.Fill(chosen, -1);
        ForEachMeeting(x.Shape, y.Shape, window, (xAt, yAt) =>
        {
            var (candidate, best) = (x.Data[xAt], y.Data[yAt]);
            // <extreme>
            var better = chosen[yAt] < 0 || (!T.IsNaN(best) && (T.IsNaN(candidate) || (largest ? candidate > best : candidate < best)));
            if (better)
            {
                (y.Data[yAt], chosen[yAt]) = (candidate, xAt);
            }
            // </extreme>
        });
        return (y, chosen);
    }

    /// <summary>The mean of every window; padding counts as zeros.</summary>
    public static Tensor<T> Average<T>(Tensor<T> x, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = Tensor<T>.Zeros(ShapeRules.Pooling(x.Shape, window));
        ForEachMeeting(x.Shape, y.Shape, window, (xAt, yAt) => y.Data[yAt] += x.Data[xAt]);
        return y / T.CreateChecked(window.Places);
    }

    /// <summary>The gradient of <see cref="Extreme"/>: all of it goes to the place that was chosen.</summary>
    public static Tensor<T> ExtremeGradient<T>(Tensor<T> dY, int[] chosen, Shape inputShape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dX = Tensor<T>.Zeros(inputShape);
        // <extreme-gradient>
        for (var i = 0; i < chosen.Length; i++)
        {
            dX.Data[chosen[i]] += dY.Data[i];
        }
        // </extreme-gradient>

        return dX;
    }

    /// <summary>The gradient of <see cref="Average"/>: every place of the window receives an equal part.</summary>
    public static Tensor<T> AverageGradient<T>(Tensor<T> dY, Shape inputShape, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dX = Tensor<T>.Zeros(inputShape);
        ForEachMeeting(inputShape, dY.Shape, window, (xAt, yAt) => dX.Data[xAt] += dY.Data[yAt] / T.CreateChecked(window.Places));
        return dX;
    }

    // Every pair of an input and an output whose window it lies in, the places of a window in row order.
    private static void ForEachMeeting(Shape x, Shape y, Window2D window, Action<int, int> meeting)
    {
        for (var n = 0; n < y[0]; n++)
            for (var i = 0; i < y[1]; i++)
                for (var j = 0; j < y[2]; j++)
                    for (var a = 0; a < window.Height.Kernel; a++)
                        for (var b = 0; b < window.Width.Kernel; b++)
                        {
                            var row = i * window.Height.Stride + a * window.Height.Dilation - window.Height.Padding;
                            var column = j * window.Width.Stride + b * window.Width.Dilation - window.Width.Padding;
                            for (var c = 0; c < x[3] && row >= 0 && row < x[1] && column >= 0 && column < x[2]; c++)
                            {
                                meeting(((n * x[1] + row) * x[2] + column) * x[3] + c, ((n * y[1] + i) * y[2] + j) * y[3] + c);
                            }
                        }
    }
}
