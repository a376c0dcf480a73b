using System.Numerics;
using Course.Tensors;

namespace Course.Data;

/// <summary>
/// Cuts examples into the batches of an epoch. Every example comes once an epoch, in a new order each time; what is left over makes a last,
/// smaller batch.
/// </summary>
/// <remarks>
/// The tensors are made once and filled again for every batch, so a batch is valid until the next one is asked for,
/// and one loop may run at a time. The order of an epoch depends on the seed and the number of the epoch only:
/// training that is resumed at epoch 7 meets the batches it would have met.
/// </remarks>
public sealed class Batches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ILabelledExamples examples;
    private readonly Rng? shuffle;
    private readonly int[] inOrder;
    private readonly Batch<T> full;
    private readonly Batch<T>? last;

    /// <summary>Prepares the batches.</summary>
    /// <param name="examples">The examples; not copied.</param>
    /// <param name="batchSize">Examples in a batch; a typical size is 32 to 256.</param>
    /// <param name="shuffle">Decides the order; without it the examples come in their own order, as is right for a test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is zero or negative.</exception>
    public Batches(ILabelledExamples examples, int batchSize, Rng? shuffle = null)
    {
        if (batchSize < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(batchSize), batchSize, "The batch size is a whole number of at least 1; 256 suits most data sets.");
        }

        this.examples = examples;
        this.shuffle = shuffle;
        inOrder = [.. Enumerable.Range(0, examples.Count)];
        full = new Batch<T>(examples.ExampleShape, Math.Min(batchSize, examples.Count));
        BatchSize = batchSize;
        var left = examples.Count % batchSize;
        last = left > 0 && examples.Count > batchSize ? new Batch<T>(examples.ExampleShape, left) : null;
    }

    /// <summary>Examples of an epoch, N.</summary>
    public int ExampleCount => examples.Count;

    /// <summary>Examples in a batch, except the last.</summary>
    public int BatchSize { get; }

    /// <summary>Batches in an epoch: N / batch size, rounded up.</summary>
    public int Count => examples.Count / BatchSize + (examples.Count % BatchSize > 0 ? 1 : 0);

    /// <summary>The batches of one epoch.</summary>
    /// <param name="epoch">The number of the epoch, which selects the order.</param>
    public IEnumerable<Batch<T>> Epoch(int epoch = 0)
    {
        var order = shuffle?.Stream(epoch).Permutation(examples.Count) ?? inOrder;
        for (var start = 0; start < order.Length; start += BatchSize)
        {
            var batch = last is not null && order.Length - start < BatchSize ? last : full;
            batch.Fill(examples, order.AsMemory(start, batch.Count));
            yield return batch;
        }
    }
}
