using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.5, Adam. The statement is the comment of <see cref="IAdamTask"/>.</summary>
public readonly struct AdamHomework : IAdamTask
{
    /// <inheritdoc/>
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate,
        double beta1, double beta2, double epsilon) => throw Blank.Here("3.5");
}
