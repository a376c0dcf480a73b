using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.13, AdaDelta. The statement is the comment of <see cref="IAdaDeltaTask"/>.</summary>
public readonly struct AdaDeltaHomework : IAdaDeltaTask
{
    /// <inheritdoc/>
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon) => throw Blank.Here("3.13");
}
