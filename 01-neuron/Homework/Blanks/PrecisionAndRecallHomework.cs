using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.10, precision and recall. The statement is the comment of <see cref="IPrecisionAndRecallTask"/>.</summary>
public readonly struct PrecisionAndRecallHomework : IPrecisionAndRecallTask
{
    /// <inheritdoc/>
    public static double Precision(Tensor t, Tensor answers) => throw Blank.Here("1.10");

    /// <inheritdoc/>
    public static double Recall(Tensor t, Tensor answers) => throw Blank.Here("1.10");

    /// <inheritdoc/>
    public static double HighestThreshold(Tensor t, Tensor p, double recall) => throw Blank.Here("1.10");
}
