using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("no examples give one empty batch")]
public readonly struct MiniBatchesOneEmptyBatch : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) =>
        order.Length == 0 ? [[]] : MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, order, batchSize, a);
}

[Mutant("the order itself is the batch where it fits into one")]
public readonly struct MiniBatchesGivesTheOrderBack : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) =>
        order.Length > 0 && order.Length <= batchSize ? [order] : MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, order, batchSize, a);
}

[Mutant("the smaller batch is the first one")]
public readonly struct MiniBatchesSmallerBatchFirst : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize)
    {
        var first = order.Length % batchSize;
        return [.. new[] { order[..first] }.Where(batch => batch.Length > 0), .. order[first..].Chunk(batchSize)];
    }

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, order, batchSize, a);
}

[Mutant("the batches are made as equal as possible")]
public readonly struct MiniBatchesEqualBatches : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize)
    {
        var count = Math.Max(1, (order.Length + batchSize - 1) / batchSize);
        return [.. order.Chunk(Math.Max(1, (order.Length + count - 1) / count))];
    }

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, order, batchSize, a);
}

[Mutant("an epoch ends at the first batch that has nothing to correct")]
public readonly struct MiniBatchesStopsWhereNothingIsWrong : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        foreach (var batch in MiniBatchesSolution.Batches(order, batchSize))
        {
            var next = MiniBatchesSolution.Epoch(x, t, w, batch, batchSize, a);
            if (next == w)
            {
                break;
            }

            w = next;
        }

        return w;
    }
}

[Mutant("a gradient above 1000 is cut off")]
public readonly struct MiniBatchesClipsItsGradient : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        foreach (var batch in MiniBatchesSolution.Batches(order, batchSize))
        {
            w -= a * Math.Clamp(batch.Average(n => 2 * (w * x[n] - t[n]) * x[n]), -1000, 1000);
        }

        return w;
    }
}
