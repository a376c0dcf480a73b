using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>A function that turns the elements along some axes into one: a sum, a mean, a largest element.</summary>
public abstract class Aggregation<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] axes;

    /// <summary>Names the axes.</summary>
    /// <param name="axes">The axes to aggregate over, from the front or, negative, from the end; none means all.</param>
    /// <param name="keepAxes">Whether they stay with size 1, so that the result broadcasts against the input.</param>
    protected Aggregation(ReadOnlySpan<int> axes, bool keepAxes)
    {
        this.axes = axes.ToArray();
        KeepAxes = keepAxes;
    }

    /// <summary>The axes to aggregate over; none means all.</summary>
    protected ReadOnlySpan<int> Axes => axes;

    /// <summary>Whether they stay with size 1.</summary>
    protected bool KeepAxes { get; }

    /// <summary>n, how many elements become one.</summary>
    protected int Count(Tensor<T> x) => ShapeRules.AggregatedCount(Name, x.Shape, axes);

    /// <summary>The result, or the gradient that reaches it, in the shape that broadcasts against the input.</summary>
    protected Tensor<T> WithAxes(Tensor<T> y, Tensor<T> x) => y.Reshape(ShapeRules.Aggregate(Name, x.Shape, axes, keepAxes: true));
}
