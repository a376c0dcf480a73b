using System.Numerics;
using Course.Autograd;
using Course.Mlp.Activations;
using Course.Neuron.Losses;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>
/// The loss of a classifier with K classes: L = -log p[label] with p = softmax(x), for a batch the mean or sum.
/// dX = (p - onehot(label)) * dY, over N for the mean.
/// </summary>
/// <remarks>
/// Softmax and logarithm are one function for accuracy: log p = x - max - log(sum(exp(x - max))) neither overflows at 1000 nor becomes
/// log 0 at -1000, and the gradient is a plain difference. Lecture "Introduction to neural networks", the softmax derivative.
/// </remarks>
public sealed class SoftmaxCrossEntropy<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<int> labels;
    private readonly Reduction reduction;
    private Tensor<T>? probabilities; // N x K, for the way back

    /// <summary>Names the right answers.</summary>
    /// <param name="labels">The class of every example, 0 ... K - 1.</param>
    /// <param name="reduction">Whether the result is the mean over the batch or the sum.</param>
    public SoftmaxCrossEntropy(ReadOnlyMemory<int> labels, Reduction reduction = Reduction.Mean) =>
        (this.labels, this.reduction) = (labels, reduction);

    /// <inheritdoc/>
    /// <exception cref="ShapeException">The logits are not N x K, or the labels are not N.</exception>
    /// <exception cref="ArgumentException">A label is not a class.</exception>
    protected override Tensor<T> Forward(Tensor<T> x)
    {
        var (examples, classes) = ShapeRules.Classification("softmax cross-entropy", x.Shape, labels.Length);
        probabilities = Tensor<T>.Uninitialized(x.Shape);
        var loss = 0.0; // also for float: a running float loses digits
        for (var n = 0; n < examples; n++)
        {
            var label = labels.Span[n];
            if ((uint)label >= (uint)classes)
            {
                throw new ArgumentException(
                    $"Label {n} is {label}, but the logits have the classes 0 ... {classes - 1}. Check the labels.");
            }

            // <loss>
            var logits = x.Data.Slice(n * classes, classes);
            var p = probabilities.Data.Slice(n * classes, classes);
            var (max, logSum) = Softmax<T>.OfRow(logits, p);
            loss += double.CreateTruncating(logSum - (logits[label] - max)); // log sum e^z - z[label], and no e^z overflows
            // </loss>
        }

        return Tensor<T>.Scalar(T.CreateTruncating(reduction == Reduction.Mean ? loss / examples : loss));
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var (examples, classes) = (x.Shape[0], x.Shape[1]);
        var scale = reduction == Reduction.Mean ? dY.Item() / T.CreateChecked(examples) : dY.Item();
        // <gradient>
        var dX = probabilities! * scale;
        for (var n = 0; n < examples; n++)
        {
            dX.Data[n * classes + labels.Span[n]] -= scale; // p - onehot
        }

        return dX;
        // </gradient>
    }
}
