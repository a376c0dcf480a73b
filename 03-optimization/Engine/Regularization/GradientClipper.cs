using System.Numerics;
using Course.Mlp.Training;

namespace Course.Optimization.Regularization;

/// <summary>Shortens the gradients of every step of a training to a length, see <see cref="GradientClipping.ByNorm{T}"/>.</summary>
/// <param name="limit">The longest gradient that is not shortened.</param>
public sealed class GradientClipper<T>(double limit) : TrainingListener<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public override void GradientsReady(TrainingLoop<T> loop) => GradientClipping.ByNorm(loop.Optimizer.Parameters, limit);
}
