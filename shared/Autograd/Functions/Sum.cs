using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = the sum of x over some axes; every element that was summed receives dY.</summary>
/// <param name="axes">The axes to aggregate over; none means all.</param>
/// <param name="keepAxes">Whether they stay with size 1.</param>
public sealed class Sum<T>(ReadOnlySpan<int> axes, bool keepAxes = false) : Aggregation<T>(axes, keepAxes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Sum(Axes, KeepAxes);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => WithAxes(dY, x).BroadcastTo(x.Shape);
}
