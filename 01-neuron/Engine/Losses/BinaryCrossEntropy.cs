using System.Numerics;
using Course.Tensors;

namespace Course.Neuron.Losses;

/// <summary>
/// The loss of a probability p of an event that happened (t = 1) or did not (t = 0): -(t log p + (1 - t) log(1 - p)); its derivative
/// is (p - t) / (p (1 - p)). A logarithm counts as at least -100, so that a certain and wrong prediction costs 100 and not infinity.
/// </summary>
/// <remarks>
/// Lecture "Deep learning course 1: the neuron", cross-entropy. After a sigmoid, <see cref="BinaryCrossEntropyWithLogits{T}"/>
/// is more exact and cheaper.
/// </remarks>
/// <param name="target">t, in the shape of the predictions.</param>
/// <param name="reduction">The mean over all elements, or the sum.</param>
public sealed class BinaryCrossEntropy<T>(Tensor<T> target, Reduction reduction = Reduction.Mean) : Loss<T>(target, reduction)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The prediction is below 0 or above 1, no probability.</exception>
    protected override T Value(T prediction, T target)
    {
        if (prediction < T.Zero || prediction > T.One)
        {
            throw new ArgumentOutOfRangeException(nameof(prediction), prediction,
                "Binary cross-entropy takes probabilities, 0 to 1. Put a sigmoid before it, or give the numbers before the sigmoid to "
                    + "BinaryCrossEntropyWithLogits.");
        }

        var lowest = T.CreateChecked(-100);
        return (target - T.One) * T.Max(NearZero.LogP1(-prediction), lowest) - target * T.Max(T.Log(prediction), lowest);
    }

    /// <inheritdoc/>
    protected override T Slope(T prediction, T target) =>
        (prediction - target) / T.Max(prediction * (T.One - prediction), T.CreateChecked(1e-12));
}
