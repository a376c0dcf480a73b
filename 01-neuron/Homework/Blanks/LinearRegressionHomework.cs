using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.3, the gradient of linear regression. The statement is the comment of <see cref="ILinearRegressionTask"/>.</summary>
public readonly struct LinearRegressionHomework : ILinearRegressionTask
{
    /// <inheritdoc/>
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => throw Blank.Here("1.3");

    /// <inheritdoc/>
    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t) => throw Blank.Here("1.3");
}
