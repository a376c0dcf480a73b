using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.7, the cross-entropy. The statement is the comment of <see cref="ICrossEntropyTask"/>.</summary>
public readonly struct CrossEntropyHomework : ICrossEntropyTask
{
    /// <inheritdoc/>
    public static double Loss(Tensor r, Tensor t) => throw Blank.Here("1.7");

    /// <inheritdoc/>
    public static Tensor Slope(Tensor r, Tensor t) => throw Blank.Here("1.7");
}
