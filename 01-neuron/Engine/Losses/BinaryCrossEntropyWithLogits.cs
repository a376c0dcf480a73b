using System.Numerics;
using Course.Tensors;

namespace Course.Neuron.Losses;

/// <summary>
/// The cross-entropy of the probability p = sigmoid(x), from the log-odds x: (1 - t) x + log(1 + e^-x), for negative x written as
/// -t x + log(1 + e^x); its derivative is sigmoid(x) - t.
/// </summary>
/// <remarks>
/// The same as -(t log p + (1 - t) log(1 - p)), but nothing in it overflows or becomes log 0, at x = +-1000 or anywhere else.
/// Lecture "Deep learning course 1: the neuron", r = log(P / (1 - P)).
/// </remarks>
/// <param name="target">t, in the shape of the predictions.</param>
/// <param name="reduction">The mean over all elements, or the sum.</param>
public sealed class BinaryCrossEntropyWithLogits<T>(Tensor<T> target, Reduction reduction = Reduction.Mean) : Loss<T>(target, reduction)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override T Value(T prediction, T target)
    {
        var factor = prediction < T.Zero ? -target : T.One - target; // 0 where the answer is right: then infinite log-odds cost nothing
        return (T.IsZero(factor) && !T.IsNaN(prediction) ? T.Zero : factor * prediction) + NearZero.LogP1(T.Exp(-T.Abs(prediction)));
    }

    /// <inheritdoc/>
    protected override T Slope(T prediction, T target)
    {
        var e = T.Exp(-T.Abs(prediction)); // at most 1
        return (prediction < T.Zero ? e : T.One) / (T.One + e) - target;
    }
}
