using System.Numerics;
using Course.Tensors;

namespace Course.Mlp.Training;

/// <summary>Adds up losses and right answers batch by batch.</summary>
public sealed class Tally
{
    private double loss;
    private int right;

    /// <summary>Batches counted so far.</summary>
    public int Batches { get; private set; }

    /// <summary>Examples counted so far.</summary>
    public int Examples { get; private set; }

    /// <summary>Averages over all examples so far.</summary>
    public Score Score => new(loss / Examples, right / (double)Examples);

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
            right += Largest.PlaceIn<T>(logits.Data.Slice(n * classes, classes)) == labels[n] ? 1 : 0;
        }

        Add(labels.Length, rightAnswers: 0, meanLoss);
    }

    /// <summary>Counts a batch whose right answers are counted already.</summary>
    /// <param name="examples">N.</param>
    /// <param name="rightAnswers">How many of them the network got right.</param>
    /// <param name="meanLoss">The mean loss of the batch.</param>
    public void Add(int examples, int rightAnswers, double meanLoss)
    {
        right += rightAnswers;
        loss += meanLoss * examples;
        Examples += examples;
        Batches++;
    }
}
