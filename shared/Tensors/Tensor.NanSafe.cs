using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Tensors;

/// <content>
/// Aggregation of the elements that are numbers; NaN marks a missing measurement and is left out. Where nothing is left, the sum is 0, the
/// product 1 and everything else NaN, as in NumPy. (The place of an extreme, the median and percentiles stand with their plain versions.)
/// </content>
public sealed partial class Tensor<T>
{
    /// <summary>The sum without NaN; 0 if nothing is left.</summary>
    public Tensor<T> NanSum(params ReadOnlySpan<int> axes) => NanSum(axes, keepAxes: false);

    /// <summary>The sum without NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> NanSum(ReadOnlySpan<int> axes, bool keepAxes) => WithoutNan(T.Zero).Sum(axes, keepAxes);

    /// <summary>The product without NaN; 1 if nothing is left.</summary>
    public Tensor<T> NanProduct(params ReadOnlySpan<int> axes) => NanProduct(axes, keepAxes: false);

    /// <summary>The product without NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> NanProduct(ReadOnlySpan<int> axes, bool keepAxes) => WithoutNan(T.One).Product(axes, keepAxes);

    /// <summary>The mean of the elements that are not NaN; NaN if nothing is left.</summary>
    public Tensor<T> NanMean(params ReadOnlySpan<int> axes) => NanMean(axes, keepAxes: false);

    /// <summary>The mean without NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> NanMean(ReadOnlySpan<int> axes, bool keepAxes)
    {
        var count = NumberMask().Sum(axes, keepAxes: true);
        var sum = NanSum(axes, keepAxes);
        var mean = sum / count.Reshape(sum.Shape.AsSpan());
        return Size == 0 || TensorPrimitives.IsFiniteAll<T>(mean.Data)
            ? mean
            : (WithoutNan(T.Zero) / count).Sum(axes, keepAxes); // a sum may overflow where the mean does not
    }

    /// <summary>The variance of the elements that are not NaN; NaN if nothing is left.</summary>
    public Tensor<T> NanVariance(params ReadOnlySpan<int> axes) => NanVariance(axes, keepAxes: false);

    /// <summary>
    /// The variance without NaN, sum of (x_i - mean)^2 / (n - d) over the n elements that are left; NaN where n is no larger than d.
    /// </summary>
    /// <param name="axes">Over which axes; none for all.</param>
    /// <param name="keepAxes">Whether they stay with size 1.</param>
    /// <param name="degreesOfFreedomRemoved">d, NumPy's <c>ddof</c>.</param>
    public Tensor<T> NanVariance(ReadOnlySpan<int> axes, bool keepAxes = false, int degreesOfFreedomRemoved = 0)
    {
        var deviation = Where(NumberMask(), WithoutNan(T.Zero) - NanMean(axes, keepAxes: true), T.Zero);
        var degrees = NumberMask().Sum(axes, keepAxes) - T.CreateChecked(degreesOfFreedomRemoved);
        return deviation.Square().Sum(axes, keepAxes) / degrees.Map(n => n > T.Zero ? n : T.NaN);
    }

    /// <summary>The standard deviation of the elements that are not NaN; NaN if nothing is left.</summary>
    public Tensor<T> NanStandardDeviation(params ReadOnlySpan<int> axes) => NanStandardDeviation(axes, keepAxes: false);

    /// <summary>The standard deviation without NaN.</summary>
    /// <inheritdoc cref="NanVariance(ReadOnlySpan{int}, bool, int)" path="/param"/>
    public Tensor<T> NanStandardDeviation(ReadOnlySpan<int> axes, bool keepAxes = false, int degreesOfFreedomRemoved = 0)
    {
        var variance = NanVariance(axes, keepAxes, degreesOfFreedomRemoved);
        if (Size == 0 || HasRoot(variance))
        {
            return variance.Sqrt();
        }

        var unit = Unit((this - NanMean(axes, keepAxes: true)).Abs().NanMax(axes, keepAxes: true));
        return (this / unit).NanVariance(axes, keepAxes, degreesOfFreedomRemoved).Sqrt() * unit.Reshape(variance.Shape.AsSpan());
    }

    /// <summary>The largest element that is not NaN; NaN if nothing is left.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> NanMax(params ReadOnlySpan<int> axes) => NanMax(axes, keepAxes: false);

    /// <summary>The largest element that is not NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> NanMax(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("max", Shape, axes);
        return Folding.Apply<T, OneByOne<T, LargerNumber<T>>>("max", this, axes, keepAxes, T.NaN);
    }

    /// <summary>The smallest element that is not NaN; NaN if nothing is left.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> NanMin(params ReadOnlySpan<int> axes) => NanMin(axes, keepAxes: false);

    /// <summary>The smallest element that is not NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> NanMin(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("min", Shape, axes);
        return Folding.Apply<T, OneByOne<T, SmallerNumber<T>>>("min", this, axes, keepAxes, T.NaN);
    }

    private Tensor<T> WithoutNan(T replacement) => Map(element => T.IsNaN(element) ? replacement : element);

    private Tensor<T> NumberMask() => Map(element => T.IsNaN(element) ? T.Zero : T.One);
}
