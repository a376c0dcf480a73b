using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Neuron.Losses;

/// <summary>
/// How wrong predictions are, as one number: the mean or the sum of a formula for single pairs of prediction and target.
/// The target is data: no gradient reaches it.
/// </summary>
public abstract class Loss<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tensor<T> target;
    private readonly Reduction reduction;

    /// <summary>Sets what the predictions should be.</summary>
    /// <param name="target">The targets, in the shape of the predictions.</param>
    /// <param name="reduction">Whether the result is the mean over all elements or the sum.</param>
    protected Loss(Tensor<T> target, Reduction reduction) => (this.target, this.reduction) = (target, reduction);

    /// <inheritdoc/>
    /// <exception cref="ShapeException">Prediction and target differ in shape.</exception>
    protected sealed override Tensor<T> Forward(Tensor<T> x)
    {
        ShapeRules.SameShape(Name, x.Shape, target.Shape);
        Span<T> prediction = x.Data, wanted = target.Data;
        var sum = 0.0; // a float would stop growing at 16 777 216 losses of size 1, and lose digits long before
        for (var i = 0; i < prediction.Length; i++)
        {
            sum += double.CreateTruncating(Value(prediction[i], wanted[i]));
        }

        return Tensor<T>.Scalar(T.CreateTruncating(reduction == Reduction.Mean ? sum / x.Size : sum));
    }

    /// <inheritdoc/>
    protected sealed override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var scale = reduction == Reduction.Mean ? dY.Item() / T.CreateChecked(x.Size) : dY.Item();
        var dX = Tensor<T>.Uninitialized(x.Shape);
        Span<T> prediction = x.Data, wanted = target.Data, below = dX.Data;
        for (var i = 0; i < below.Length; i++)
        {
            var slope = Slope(prediction[i], wanted[i]);
            below[i] = T.IsZero(slope) ? T.Zero : scale * slope; // at a minimum or a kink nothing passes, also of an infinite gradient
        }

        return dX;
    }

    /// <summary>The loss of one prediction.</summary>
    protected abstract T Value(T prediction, T target);

    /// <summary>The derivative of that loss by the prediction.</summary>
    protected abstract T Slope(T prediction, T target);
}
