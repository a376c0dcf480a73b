using Course.Tensors;

namespace Course.Data;

/// <summary>
/// Cuts pictures into the batches of an epoch. Every picture comes once an epoch, in a new order each time; what is left over makes a last, smaller batch.
/// </summary>
/// <remarks>
/// The tensors are made once and filled again for every batch, so a batch is valid until the next one is asked for, and one loop may run at a time.
/// The order of an epoch depends on the seed and the number of the epoch only: training that is resumed at epoch 7 meets the batches it would have met.
/// </remarks>
public sealed class Batches
{
    private readonly LabelledImages images;
    private readonly Rng? shuffle;
    private readonly int[] inOrder;
    private readonly Batch full;
    private readonly Batch? last;

    /// <summary>Prepares the batches.</summary>
    /// <param name="images">The pictures; not copied.</param>
    /// <param name="batchSize">Pictures in a batch; a typical size is 32 to 256.</param>
    /// <param name="shuffle">Decides the order; without it the pictures come in their own order, as is right for a test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is zero or negative.</exception>
    public Batches(LabelledImages images, int batchSize, Rng? shuffle = null)
    {
        if (batchSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, "The batch size is a whole number of at least 1; 256 suits most data sets.");
        }

        this.images = images;
        this.shuffle = shuffle;
        inOrder = [.. Enumerable.Range(0, images.Count)];
        full = new Batch(images.Shape, Math.Min(batchSize, images.Count));
        BatchSize = batchSize;
        var left = images.Count % batchSize;
        last = left > 0 && images.Count > batchSize ? new Batch(images.Shape, left) : null;
    }

    /// <summary>Pictures in a batch, except the last.</summary>
    public int BatchSize { get; }

    /// <summary>Batches in an epoch: N / batch size, rounded up.</summary>
    public int Count => images.Count / BatchSize + (images.Count % BatchSize > 0 ? 1 : 0);

    /// <summary>The batches of one epoch.</summary>
    /// <param name="epoch">The number of the epoch, which selects the order.</param>
    public IEnumerable<Batch> Epoch(int epoch = 0)
    {
        var order = shuffle?.Stream(epoch).Permutation(images.Count) ?? inOrder;
        for (var start = 0; start < order.Length; start += BatchSize)
        {
            var batch = last is not null && order.Length - start < BatchSize ? last : full;
            batch.Fill(images, order.AsMemory(start, batch.Count));
            yield return batch;
        }
    }
}
