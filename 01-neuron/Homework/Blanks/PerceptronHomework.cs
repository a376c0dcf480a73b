using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.2, the perceptron's learning rule. The statement is the comment of <see cref="IPerceptronTask"/>.</summary>
public readonly struct PerceptronHomework : IPerceptronTask
{
    /// <inheritdoc/>
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a) => throw Blank.Here("1.2");
}
