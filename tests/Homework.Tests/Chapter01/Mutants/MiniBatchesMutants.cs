using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the last, smaller batch is dropped")]
public readonly struct MiniBatchesDropsLast : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) =>
        [.. order.Chunk(batchSize).Where(batch => batch.Length == batchSize)];

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, order[..(order.Length / batchSize * batchSize)], batchSize, a);
}

[Mutant("an empty batch at the end when the size divides the count")]
public readonly struct MiniBatchesEmptyLast : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) =>
        order.Length % batchSize == 0 ? [.. order.Chunk(batchSize), []] : MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, order, batchSize, a);
}

[Mutant("the given order is ignored")]
public readonly struct MiniBatchesInOwnOrder : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) =>
        MiniBatchesSolution.Batches([.. Enumerable.Range(0, order.Length)], batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        MiniBatchesSolution.Epoch(x, t, w, [.. Enumerable.Range(0, order.Length)], batchSize, a);
}

[Mutant("x in the shuffled order, t not")]
public readonly struct MiniBatchesTargetsNotShuffled : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        var moved = Tensor.Zeros(t.Shape);
        for (var i = 0; i < order.Length; i++)
        {
            moved[order[i]] = t[i];
        }

        return MiniBatchesSolution.Epoch(x, moved, w, order, batchSize, a);
    }
}

[Mutant("divided by the batch size also where the batch is smaller")]
public readonly struct MiniBatchesFixedDivisor : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        foreach (var batch in order.Chunk(batchSize))
        {
            w -= a * batch.Sum(n => 2 * (w * x[n] - t[n]) * x[n]) / batchSize;
        }

        return w;
    }
}

[Mutant("all gradients are taken at the weight before the epoch")]
public readonly struct MiniBatchesOldWeight : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) =>
        w - a * order.Chunk(batchSize).Sum(batch => batch.Average(n => 2 * (w * x[n] - t[n]) * x[n]));
}

[Mutant("the sum over the batch in place of the mean")]
public readonly struct MiniBatchesSummed : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        foreach (var batch in order.Chunk(batchSize))
        {
            w -= a * batch.Sum(n => 2 * (w * x[n] - t[n]) * x[n]);
        }

        return w;
    }
}
