using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.3, AdaGrad. The statement is the comment of <see cref="IAdaGradTask"/>.</summary>
public readonly struct AdaGradHomework : IAdaGradTask
{
    /// <inheritdoc/>
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon) =>
        throw Blank.Here("3.3");
}
