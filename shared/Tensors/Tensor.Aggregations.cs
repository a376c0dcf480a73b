namespace Course.Tensors;

/// <content>
/// Aggregation: many elements become one, over everything or along some axes. Every method takes the axes in any order,
/// negative ones counted from the end, none for all; they disappear from the shape, or stay with size 1 with <c>keepAxes</c>,
/// so that the result broadcasts against its origin. Not-a-number spreads: an aggregation that meets NaN is NaN.
/// </content>
public sealed partial class Tensor<T>
{
    /// <summary>The sum over the given axes, which disappear; over everything if none is given. The sum of nothing is 0.</summary>
    /// <exception cref="ShapeException">An axis does not exist or is named twice; so for every aggregation.</exception>
    public Tensor<T> Sum(params ReadOnlySpan<int> axes) => Sum(axes, keepAxes: false);

    /// <summary>The sum; the axes summed over stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> Sum(ReadOnlySpan<int> axes, bool keepAxes) => Folding.Apply<T, Addition<T>>("sum", this, axes, keepAxes, T.Zero);

    /// <summary>The product (NumPy <c>prod</c>). The product of nothing is 1.</summary>
    public Tensor<T> Product(params ReadOnlySpan<int> axes) => Product(axes, keepAxes: false);

    /// <summary>The product; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> Product(ReadOnlySpan<int> axes, bool keepAxes) =>
        Folding.Apply<T, Multiplication<T>>("product", this, axes, keepAxes, T.One);

    /// <summary>The largest element; NaN if one is.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> Max(params ReadOnlySpan<int> axes) => Max(axes, keepAxes: false);

    /// <summary>The largest element; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> Max(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("max", Shape, axes);
        return Folding.Apply<T, Maximum<T>>("max", this, axes, keepAxes, T.NegativeInfinity);
    }

    /// <summary>The smallest element; NaN if one is.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> Min(params ReadOnlySpan<int> axes) => Min(axes, keepAxes: false);

    /// <summary>The smallest element; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Tensor<T> Min(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("min", Shape, axes);
        return Folding.Apply<T, Minimum<T>>("min", this, axes, keepAxes, T.PositiveInfinity);
    }

    /// <summary>1 if any element is not 0, else 0. NaN counts as not 0. Of nothing: 0.</summary>
    public Tensor<T> Any(params ReadOnlySpan<int> axes) => Any(axes, keepAxes: false);

    /// <summary>1 if any element is not 0; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> Any(ReadOnlySpan<int> axes, bool keepAxes) => Folding.Apply<T, Maximum<T>>("any", Truth(), axes, keepAxes, T.Zero);

    /// <summary>1 if no element is 0, else 0. NaN counts as not 0. Of nothing: 1.</summary>
    public Tensor<T> All(params ReadOnlySpan<int> axes) => All(axes, keepAxes: false);

    /// <summary>1 if no element is 0; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> All(ReadOnlySpan<int> axes, bool keepAxes) => Folding.Apply<T, Minimum<T>>("all", Truth(), axes, keepAxes, T.One);

    private Tensor<T> Truth() => Map(element => T.IsZero(element) ? T.Zero : T.One);
}
