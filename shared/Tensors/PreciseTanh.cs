using System.Numerics;
using System.Numerics.Tensors;

namespace Course.Tensors;

/// <summary>
/// tanh, good to rounding everywhere. The library's own computes a difference from 1, whose digits are gone near 0: at 1e-8 half of them. There a series stands in.
/// </summary>
internal static class PreciseTanh
{
    private const double Small = 0.125;

    // x - x^3 / 3 + 2 x^5 / 15 - ..., to rounding for |x| < 1/8.
    private static readonly double[] Series = [1, -1.0 / 3, 2.0 / 15, -17.0 / 315, 62.0 / 2835, -1382.0 / 155925, 21844.0 / 6081075, -929569.0 / 638512875];

    /// <summary>y = tanh x, element by element.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Tanh(x, y);
        var small = T.CreateChecked(Small);
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var number = new Vector<T>(x[i..]);
            var isSmall = Vector.LessThan(Vector.Abs(number), new Vector<T>(small));
            Vector.ConditionalSelect(isSmall, BySeries(number), new Vector<T>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < x.Length; i++)
        {
            y[i] = T.Abs(x[i]) < small ? BySeries(new Vector<T>(x[i]))[0] : y[i];
        }
    }

    private static Vector<T> BySeries<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var square = x * x;
        var sum = Vector<T>.Zero;
        for (var i = Series.Length - 1; i >= 0; i--)
        {
            sum = sum * square + new Vector<T>(T.CreateTruncating(Series[i]));
        }

        return x * sum;
    }
}
