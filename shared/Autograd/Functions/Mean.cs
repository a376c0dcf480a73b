using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = the mean of n elements over some axes, NaN for none; every one of them receives dY / n.</summary>
/// <param name="axes">The axes to aggregate over; none means all.</param>
/// <param name="keepAxes">Whether they stay with size 1.</param>
public sealed class Mean<T>(ReadOnlySpan<int> axes, bool keepAxes = false) : Aggregation<T>(axes, keepAxes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Mean(Axes, KeepAxes);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) =>
        WithAxes(dY / T.CreateChecked(Count(x)), x).BroadcastTo(x.Shape);
}
