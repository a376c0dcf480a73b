using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.8, the regularized cost. The statement is the comment of <see cref="IRegularizedCostTask"/>.</summary>
public readonly struct RegularizedCostHomework : IRegularizedCostTask
{
    /// <inheritdoc/>
    public static double Cost(double loss, Tensor w, double lambda, int m) => throw Blank.Here("1.8");

    /// <inheritdoc/>
    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => throw Blank.Here("1.8");

    /// <inheritdoc/>
    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        throw Blank.Here("1.8");
}
