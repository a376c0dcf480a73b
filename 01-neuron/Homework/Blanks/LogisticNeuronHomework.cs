using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.6, the logistic neuron. The statement is the comment of <see cref="ILogisticNeuronTask"/>.</summary>
public readonly struct LogisticNeuronHomework : ILogisticNeuronTask
{
    /// <inheritdoc/>
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => throw Blank.Here("1.6");

    /// <inheritdoc/>
    public static Tensor LogOdds(Tensor p) => throw Blank.Here("1.6");

    /// <inheritdoc/>
    public static Tensor Classes(Tensor p, double threshold) => throw Blank.Here("1.6");
}
