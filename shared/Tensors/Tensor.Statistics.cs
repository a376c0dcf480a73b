using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Tensors;

/// <content>Where the elements lie, and how far apart.</content>
public sealed partial class Tensor<T>
{
    /// <summary>The arithmetic mean, (x_1 + ... + x_n) / n, over the given axes or over everything. The mean of nothing is NaN.</summary>
    public Tensor<T> Mean(params ReadOnlySpan<int> axes) => Mean(axes, keepAxes: false);

    /// <summary>The mean; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> Mean(ReadOnlySpan<int> axes, bool keepAxes)
    {
        var count = T.CreateChecked(ShapeRules.AggregatedCount("mean", Shape, axes));
        var mean = Folding.Apply<T, Addition<T>>("mean", this, axes, keepAxes, T.Zero) / count;
        return mean.Size == 0 || Size == 0 || TensorPrimitives.IsFiniteAll<T>(mean.Data)
            ? mean
            : Folding.Apply<T, Addition<T>>("mean", this / count, axes, keepAxes, T.Zero); // a sum may overflow where the mean does not
    }

    /// <summary>The variance, the mean of (x_i - mean)^2 (NumPy <c>var</c>). The variance of nothing is NaN.</summary>
    public Tensor<T> Variance(params ReadOnlySpan<int> axes) => Variance(axes, keepAxes: false);

    /// <summary>The variance, sum of (x_i - mean)^2 / (n - d).</summary>
    /// <param name="axes">Over which axes; none for all.</param>
    /// <param name="keepAxes">Whether they stay with size 1.</param>
    /// <param name="degreesOfFreedomRemoved">d, NumPy's <c>ddof</c>: 0 describes these numbers, 1 estimates the distribution they are
    /// a sample of. With n no larger than d the result is infinite or NaN, as in NumPy.</param>
    public Tensor<T> Variance(ReadOnlySpan<int> axes, bool keepAxes = false, int degreesOfFreedomRemoved = 0)
    {
        var deviation = this - Mean(axes, keepAxes: true);
        var count = ShapeRules.AggregatedCount("variance", Shape, axes);
        return deviation.Square().Sum(axes, keepAxes) / T.CreateChecked(Math.Max(0, count - degreesOfFreedomRemoved));
    }

    /// <summary>The standard deviation, the square root of the variance, in the unit of the elements (NumPy <c>std</c>).</summary>
    public Tensor<T> StandardDeviation(params ReadOnlySpan<int> axes) => StandardDeviation(axes, keepAxes: false);

    /// <summary>The standard deviation, sqrt(sum of (x_i - mean)^2 / (n - d)).</summary>
    /// <param name="axes">Over which axes; none for all.</param>
    /// <param name="keepAxes">Whether they stay with size 1.</param>
    /// <param name="degreesOfFreedomRemoved">d, as for the variance.</param>
    public Tensor<T> StandardDeviation(ReadOnlySpan<int> axes, bool keepAxes = false, int degreesOfFreedomRemoved = 0)
    {
        var variance = Variance(axes, keepAxes, degreesOfFreedomRemoved);
        if (Size == 0 || HasRoot(variance))
        {
            return variance.Sqrt();
        }

        var unit = Unit((this - Mean(axes, keepAxes: true)).Abs().Max(axes, keepAxes: true));
        return (this / unit).Variance(axes, keepAxes, degreesOfFreedomRemoved).Sqrt() * unit.Reshape(variance.Shape.AsSpan());
    }

    /// <summary>
    /// Whether the root of a variance is the deviation. It is not where squares were too large or too small for T although the deviation
    /// itself is not: 1e-25 in float, whose square is 0. Such numbers are measured again in units of their largest distance to the mean.
    /// </summary>
    private static bool HasRoot(Tensor<T> variance)
    {
        foreach (var number in variance.Data)
        {
            if (!T.IsNormal(number))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The length of all elements as one vector, sqrt(x_1^2 + x_2^2 + ...) (NumPy <c>linalg.norm</c>); of nothing 0. Squares that would be
    /// too large or too small for T do no harm: they are taken in units of a power of two near the largest element, which changes no digit.
    /// </summary>
    public T Norm()
    {
        var largest = Size == 0 ? T.Zero : T.Abs(TensorPrimitives.MaxMagnitude<T>(Data));
        if (!T.IsFinite(largest) || largest == T.Zero)
        {
            return largest;
        }

        var unit = T.ScaleB(T.One, T.ILogB(largest));
        return T.Sqrt((this / unit).Square().Sum().Item()) * unit;
    }

    private static Tensor<T> Unit(Tensor<T> largest) =>
        largest.Map(distance => T.IsFinite(distance) && distance > T.Zero ? distance : T.One);
}
