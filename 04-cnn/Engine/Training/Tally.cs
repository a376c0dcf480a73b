using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Training;

/// <summary>Adds up losses and right answers batch by batch.</summary>
public sealed class Tally
{
    private double loss;
    private int right;

    /// <summary>Pictures counted so far.</summary>
    public int Pictures { get; private set; }

    /// <summary>Averages over all pictures so far.</summary>
    public Score Score => new(loss / Pictures, right / (double)Pictures);

    /// <summary>Counts a batch.</summary>
    /// <param name="logits">N x classes; the largest is the prediction.</param>
    /// <param name="labels">N.</param>
    /// <param name="meanLoss">The mean loss of the batch.</param>
    public void Add<T>(Tensor<T> logits, ReadOnlySpan<int> labels, double meanLoss)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var classes = logits.Shape[1];
        for (var n = 0; n < labels.Length; n++)
        {
            right += System.Numerics.Tensors.TensorPrimitives.IndexOfMax(logits.Data.Slice(n * classes, classes)) == labels[n] ? 1 : 0;
        }

        loss += meanLoss * labels.Length;
        Pictures += labels.Length;
    }
}
