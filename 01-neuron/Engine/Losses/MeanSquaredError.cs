using System.Numerics;
using Course.Tensors;

namespace Course.Neuron.Losses;

/// <summary>The loss of regression: (p - t)^2 for a prediction p of a target t; its derivative is 2 (p - t).</summary>
/// <remarks>Lecture "Mathematical foundations", linear regression. It punishes one large error more than many small ones.</remarks>
/// <param name="target">t, in the shape of the predictions.</param>
/// <param name="reduction">The mean over all elements, or the sum.</param>
public sealed class MeanSquaredError<T>(Tensor<T> target, Reduction reduction = Reduction.Mean) : Loss<T>(target, reduction)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override T Value(T prediction, T target) => (prediction - target) * (prediction - target);

    /// <inheritdoc/>
    protected override T Slope(T prediction, T target) => (prediction - target) + (prediction - target);
}
