using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>A function that turns the elements along some axes into one: a sum, a mean, a largest element.</summary>
public abstract class Aggregation<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] axes;
    private readonly bool keepAxes;

    /// <summary>Names the axes.</summary>
    /// <param name="axes">The axes to aggregate over, from the front or, negative, from the end; none means all.</param>
    /// <param name="keepAxes">Whether they stay with size 1, so that the result broadcasts against the input.</param>
    protected Aggregation(ReadOnlySpan<int> axes, bool keepAxes)
    {
        this.axes = axes.ToArray();
        this.keepAxes = keepAxes;
    }

    /// <summary>The shape of the result of the forward pass.</summary>
    /// <exception cref="ShapeException">An axis does not exist or is named twice.</exception>
    protected Shape Aggregated(Shape shape) => ShapeRules.Aggregate(Operation, shape, axes, keepAxes);

    /// <summary>The shape of the result with the axes kept: it broadcasts against the input.</summary>
    protected Shape Kept(Shape shape) => ShapeRules.Aggregate(Operation, shape, axes, keepAxes: true);

    /// <summary>How many elements become one.</summary>
    protected int Count(Tensor<T> x)
    {
        var count = 1;
        foreach (var axis in ShapeRules.Axes(Operation, x.Shape, axes))
        {
            count *= x.Shape[axis];
        }

        return count;
    }

    /// <summary>The sum over the axes, which stay with size 1.</summary>
    protected Tensor<T> SumKept(Tensor<T> x) => x.Sum(ShapeRules.Axes(Operation, x.Shape, axes)).Reshape(Kept(x.Shape));

    private string Operation => Name.ToLowerInvariant();
}
