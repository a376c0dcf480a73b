using Course.Autograd.Functions;
using Course.Tensors;

namespace Course.Autograd;

/// <content>
/// Sugar: an operation of the graph written as arithmetic or as a method. Each is explained where it is defined, in <c>Functions</c>.
/// </content>
public sealed partial class Variable<T>
{
    /// <summary>x + y.</summary>
    public static Variable<T> operator +(Variable<T> x, Variable<T> y) => new Add<T>().Apply(x, y);

    /// <summary>x - y.</summary>
    public static Variable<T> operator -(Variable<T> x, Variable<T> y) => new Subtract<T>().Apply(x, y);

    /// <summary>x * y, element by element.</summary>
    public static Variable<T> operator *(Variable<T> x, Variable<T> y) => new Multiply<T>().Apply(x, y);

    /// <summary>x / y.</summary>
    public static Variable<T> operator /(Variable<T> x, Variable<T> y) => new Divide<T>().Apply(x, y);

    /// <summary>-x.</summary>
    public static Variable<T> operator -(Variable<T> x) => new Negate<T>().Apply(x);

    /// <summary>x to the power of a constant.</summary>
    public Variable<T> Power(T exponent) => new Power<T>(exponent).Apply(this);

    /// <summary>e^x.</summary>
    public Variable<T> Exp() => new Exp<T>().Apply(this);

    /// <summary>The natural logarithm.</summary>
    public Variable<T> Log() => new Log<T>().Apply(this);

    /// <summary>The square root.</summary>
    public Variable<T> Sqrt() => new Sqrt<T>().Apply(this);

    /// <summary>x^2.</summary>
    public Variable<T> Square() => new Square<T>().Apply(this);

    /// <summary>|x|.</summary>
    public Variable<T> Abs() => new Abs<T>().Apply(this);

    /// <summary>The larger of x and y.</summary>
    public Variable<T> Maximum(Variable<T> other) => new Larger<T>().Apply(this, other);

    /// <summary>The smaller of x and y.</summary>
    public Variable<T> Minimum(Variable<T> other) => new Smaller<T>().Apply(this, other);

    /// <summary>x kept between two bounds.</summary>
    public Variable<T> Clip(T low, T high) => new Clip<T>(low, high).Apply(this);

    /// <summary>The matrix product.</summary>
    public Variable<T> Dot(Variable<T> other) => new MatrixProduct<T>().Apply(this, other);

    /// <summary>The sum over the given axes, or over everything.</summary>
    public Variable<T> Sum(ReadOnlySpan<int> axes = default, bool keepAxes = false) => new Sum<T>(axes, keepAxes).Apply(this);

    /// <summary>The mean over the given axes, or over everything.</summary>
    public Variable<T> Mean(ReadOnlySpan<int> axes = default, bool keepAxes = false) => new Mean<T>(axes, keepAxes).Apply(this);

    /// <summary>The largest element along the given axes, or of all.</summary>
    public Variable<T> Max(ReadOnlySpan<int> axes = default, bool keepAxes = false) => new Max<T>(axes, keepAxes).Apply(this);

    /// <summary>The smallest element along the given axes, or of all.</summary>
    public Variable<T> Min(ReadOnlySpan<int> axes = default, bool keepAxes = false) => new Min<T>(axes, keepAxes).Apply(this);

    /// <summary>The variance over the given axes, or over everything.</summary>
    public Variable<T> Variance(ReadOnlySpan<int> axes = default, int ddof = 0, bool keepAxes = false) =>
        new Variance<T>(axes, ddof, keepAxes).Apply(this);

    /// <summary>The standard deviation over the given axes, or over everything.</summary>
    public Variable<T> StandardDeviation(ReadOnlySpan<int> axes = default, int ddof = 0, bool keepAxes = false) =>
        new StandardDeviation<T>(axes, ddof, keepAxes).Apply(this);

    /// <summary>The same elements under another shape; one size may be -1.</summary>
    public Variable<T> Reshape(params ReadOnlySpan<int> sizes) => new Reshape<T>(sizes).Apply(this);

    /// <summary>The axes in another order; reversed if none is given.</summary>
    public Variable<T> Transpose(params ReadOnlySpan<int> order) => new Transpose<T>(order).Apply(this);

    /// <summary>
    /// A part: <c>x[0..2, .., 3]</c>. A range keeps its axis, a single place removes it, and the axes behind the last part are taken whole.
    /// </summary>
    public Variable<T> this[params ReadOnlySpan<AxisSlice> parts] => new Slice<T>(parts).Apply(this);

    /// <summary>Variables joined along an axis.</summary>
    public static Variable<T> Concatenate(int axis, params ReadOnlySpan<Variable<T>> parts) => new Concatenate<T>(axis).Apply(parts);

    /// <summary>Variables of one shape side by side along a new axis.</summary>
    public static Variable<T> Stack(int axis, params ReadOnlySpan<Variable<T>> parts) => new Stacking<T>(axis).Apply(parts);

    /// <summary>x where the condition is not 0, else y.</summary>
    public static Variable<T> Where(Tensor<T> condition, Variable<T> x, Variable<T> y) => new Where<T>(condition).Apply(x, y);

    /// <summary>The variable with a margin of one value around it: so many places before and after, for every axis.</summary>
    public Variable<T> Pad(ReadOnlySpan<(int Before, int After)> widths, T value = default) => new Pad<T>(widths, value).Apply(this);

    /// <summary>The variable repeated until it has the given shape.</summary>
    public Variable<T> BroadcastTo(Shape shape) => new BroadcastTo<T>(shape).Apply(this);
}
