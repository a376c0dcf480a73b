using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.9, mini-batches. The statement is the comment of <see cref="IMiniBatchesTask"/>.</summary>
public readonly struct MiniBatchesHomework : IMiniBatchesTask
{
    /// <inheritdoc/>
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => throw Blank.Here("1.9");

    /// <inheritdoc/>
    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a) => throw Blank.Here("1.9");
}
