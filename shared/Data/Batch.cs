using Course.Tensors;

namespace Course.Data;

/// <summary>Some pictures and their labels, ready for a network; filled anew by <see cref="Batches"/>.</summary>
public sealed class Batch
{
    private readonly int[] labels;

    /// <summary>Makes room for <paramref name="count"/> pictures of a data set of the given shape.</summary>
    internal Batch(Shape dataShape, int count)
    {
        labels = new int[count];
        // Kept: a batch made inside a training step must outlive the step.
        Images = Tensor<float>.Zeros([count, .. dataShape.AsSpan()[1..]]).Keep();
    }

    /// <summary>The number of pictures.</summary>
    public int Count => labels.Length;

    /// <summary>The pictures as numbers in [0, 1], n x H x W x C.</summary>
    public Tensor<float> Images { get; }

    /// <summary>The class of each picture.</summary>
    public ReadOnlyMemory<int> Labels => labels;

    /// <summary>Which pictures of the data set these are.</summary>
    public ReadOnlyMemory<int> Rows { get; private set; }

    internal void Fill(LabelledImages images, ReadOnlyMemory<int> rows)
    {
        Rows = rows;
        images.Gather(rows, Images);
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = images.Labels[rows.Span[i]];
        }
    }
}
