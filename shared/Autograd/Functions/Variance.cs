using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// y = sum((x - mean)^2) / (n - ddof) over n elements along some axes; dX = dY * 2 (x - mean) / (n - ddof). The mean's own gradient is
/// zero, because deviations sum to zero.
/// </summary>
/// <param name="axes">The axes to aggregate over; none means all.</param>
/// <param name="ddof">Delta degrees of freedom: 0 divides by n, 1 by n - 1 (unbiased for a sample).</param>
/// <param name="keepAxes">Whether they stay with size 1.</param>
public sealed class Variance<T>(ReadOnlySpan<int> axes, int ddof = 0, bool keepAxes = false) : Aggregation<T>(axes, keepAxes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Variance(Axes, KeepAxes, ddof);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var scale = T.CreateChecked(2.0 / Math.Max(0, Count(x) - ddof)); // infinite when nothing is left to divide by
        return (x - x.Mean(Axes, keepAxes: true)) * WithAxes(dY * scale, x);
    }
}
