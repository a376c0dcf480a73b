using System.Numerics;
using System.Numerics.Tensors;

namespace Course.Tensors;

/// <summary>
/// tanh, good to rounding everywhere. The library's own computes a difference from 1, whose digits are gone near 0:
/// at 1e-8 half of them. There a series stands in.
/// </summary>
internal static class PreciseTanh
{
    private const double Small = 0.125;
    private const int Chunk = 1024; // both passes over so many numbers find them in the first-level cache

    /// <summary>y = tanh x, element by element.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var count = 0; x.Length > 0; x = x[count..], y = y[count..])
        {
            count = x.Length < 2 * Chunk ? x.Length : Chunk; // no short rest, for which the library would take another way
            TensorPrimitives.Tanh(x[..count], y);
            ReplaceSmall(x[..count], y);
        }
    }

    private static void ReplaceSmall<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var small = T.CreateChecked(Small);
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var number = new Vector<T>(x[i..]);
            var isSmall = Vector.LessThan(Vector.Abs(number), new Vector<T>(small));
            Vector.ConditionalSelect(isSmall, Series<T>.At(number), new Vector<T>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < x.Length; i++)
        {
            y[i] = T.Abs(x[i]) < small ? Series<T>.At(new Vector<T>(x[i]))[0] : y[i];
        }
    }

    /// <summary>x - x^3 / 3 + 2 x^5 / 15 - ..., to rounding for |x| &lt; 1/8.</summary>
    private static class Series<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private static readonly T[] Coefficients =
            [
                .. new[] { 1, -1.0 / 3, 2.0 / 15, -17.0 / 315, 62.0 / 2835, -1382.0 / 155925, 21844.0 / 6081075,
                    -929569.0 / 638512875 }.Select(T.CreateTruncating)];

        public static Vector<T> At(Vector<T> x)
        {
            var square = x * x;
            var sum = Vector<T>.Zero;
            for (var i = Coefficients.Length - 1; i >= 0; i--)
            {
                sum = sum * square + new Vector<T>(Coefficients[i]);
            }

            return x * sum;
        }
    }
}
