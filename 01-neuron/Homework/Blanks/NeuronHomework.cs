using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.1, the neuron. The statement is the comment of <see cref="INeuronTask"/>.</summary>
public readonly struct NeuronHomework : INeuronTask
{
    /// <inheritdoc/>
    public static double WeightedSum(Tensor x, Tensor w, double b) => throw Blank.Here("1.1");

    /// <inheritdoc/>
    public static int Step(double r) => throw Blank.Here("1.1");
}
