using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.10, dropout. The statement is the comment of <see cref="IDropoutTask"/>.</summary>
public readonly struct DropoutHomework : IDropoutTask
{
    /// <inheritdoc/>
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => throw Blank.Here("3.10");

    /// <inheritdoc/>
    public static Tensor Backward(Tensor dY, Tensor u, double p) => throw Blank.Here("3.10");
}
