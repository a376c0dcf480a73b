using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// y = sqrt(sum((x - mean)^2) / (n - ddof)) over n elements along some axes; dX = dY / (n - ddof) * (x - mean) / y, NaN where all elements
/// are equal and y = 0.
/// </summary>
/// <param name="axes">The axes to aggregate over; none means all.</param>
/// <param name="ddof">Delta degrees of freedom: 0 divides by n, 1 by n - 1.</param>
/// <param name="keepAxes">Whether they stay with size 1.</param>
public sealed class StandardDeviation<T>(ReadOnlySpan<int> axes, int ddof = 0, bool keepAxes = false) : Aggregation<T>(axes, keepAxes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.StandardDeviation(Axes, KeepAxes, ddof);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var divisor = T.CreateChecked(Math.Max(0, Count(x) - ddof));
        return (x - x.Mean(Axes, keepAxes: true)) / WithAxes(y, x) * WithAxes(dY / divisor, x); // the quotient is at most sqrt(n)
    }
}
