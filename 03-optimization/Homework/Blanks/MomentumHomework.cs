using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.1, momentum. The statement is the comment of <see cref="IMomentumTask"/>.</summary>
public readonly struct MomentumHomework : IMomentumTask
{
    /// <inheritdoc/>
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum) => throw Blank.Here("3.1");
}
