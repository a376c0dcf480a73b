using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.14, AdamW. The statement is the comment of <see cref="IAdamWTask"/>.</summary>
public readonly struct AdamWHomework : IAdamWTask
{
    /// <inheritdoc/>
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay) =>
        throw Blank.Here("3.14");
}
