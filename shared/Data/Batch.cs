using System.Numerics;
using Course.Tensors;

namespace Course.Data;

/// <summary>Some examples and their classes, ready for a network.</summary>
public sealed class Batch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] labels;

    /// <summary>A batch of given numbers.</summary>
    /// <param name="inputs">The examples, n x the shape of one; not copied.</param>
    /// <param name="labels">The class of each, n; not copied.</param>
    /// <exception cref="ShapeException">There are not as many labels as examples.</exception>
    public Batch(Tensor<T> inputs, int[] labels)
    {
        if (inputs.Rank == 0 || inputs.Shape[0] != labels.Length)
        {
            throw new ShapeException("batch", [inputs.Shape], "the first axis counts the examples, and each has a label",
                $"received {labels.Length} labels", "give as many labels as there are examples");
        }

        (Inputs, this.labels) = (inputs, labels);
    }

    /// <summary>Makes room for <paramref name="count"/> examples, to be filled again and again.</summary>
    internal Batch(Shape exampleShape, int count)
        : this(Tensor<T>.Zeros([count, .. exampleShape]).Keep(), new int[count]) // kept: a batch made inside a step must outlive it
    {
    }

    /// <summary>The chosen examples, copied.</summary>
    /// <param name="examples">Where they come from.</param>
    /// <param name="rows">Which, in this order.</param>
    public static Batch<T> Of(ILabelledExamples examples, ReadOnlyMemory<int> rows)
    {
        var batch = new Batch<T>(examples.ExampleShape, rows.Length);
        batch.Fill(examples, rows);
        return batch;
    }

    /// <summary>The number of examples, n.</summary>
    public int Count => labels.Length;

    /// <summary>The examples, n x the shape of one: pictures as numbers in [0, 1], n x H x W x C; rows of features, n x features.</summary>
    public Tensor<T> Inputs { get; }

    /// <summary>The class of each example.</summary>
    public ReadOnlyMemory<int> Labels => labels;

    /// <summary>Which examples of the data set these are; empty if they are of none.</summary>
    public ReadOnlyMemory<int> Rows { get; private set; }

    internal void Fill(ILabelledExamples examples, ReadOnlyMemory<int> rows)
    {
        Rows = rows;
        examples.Gather(rows, Inputs, labels);
    }
}
