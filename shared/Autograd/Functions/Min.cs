using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = the smallest element along some axes; the gradient goes to it, on a tie to the first (see <see cref="Abs{T}"/>).</summary>
/// <param name="axes">The axes to pick along; none means all.</param>
/// <param name="keepAxes">Whether they stay with size 1.</param>
public sealed class Min<T>(ReadOnlySpan<int> axes, bool keepAxes = false) : Selection<T>(axes, keepAxes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Extreme(Tensor<T> x) => x.Min(Axes, KeepAxes);

    /// <inheritdoc/>
    protected override bool IsBetter(T candidate, T best) => candidate < best;
}
