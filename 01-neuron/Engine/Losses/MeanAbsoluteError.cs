using System.Numerics;
using Course.Tensors;

namespace Course.Neuron.Losses;

/// <summary>
/// The loss of regression that outliers disturb little: |p - t| for a prediction p of a target t;
/// its derivative is the sign of p - t, 0 where they are equal.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", linear regression.</remarks>
/// <param name="target">t, in the shape of the predictions.</param>
/// <param name="reduction">The mean over all elements, or the sum.</param>
public sealed class MeanAbsoluteError<T>(Tensor<T> target, Reduction reduction = Reduction.Mean) : Loss<T>(target, reduction)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override T Value(T prediction, T target) => T.Abs(prediction - target);

    /// <inheritdoc/>
    protected override T Slope(T prediction, T target)
    {
        var error = prediction - target;
        return T.IsNaN(error) ? error : T.CreateChecked(T.Sign(error));
    }
}
