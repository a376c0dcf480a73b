using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct MiniBatchesSolution : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => [.. order.Chunk(batchSize)];

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        foreach (var batch in Batches(order, batchSize))
        {
            var gradient = batch.Average(n => 2 * (w * x[n] - t[n]) * x[n]);
            w -= a * gradient;
        }

        return w;
    }
}
