using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.2, Nesterov's momentum. The statement is the comment of <see cref="INesterovTask"/>.</summary>
public readonly struct NesterovHomework : INesterovTask
{
    /// <inheritdoc/>
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum) =>
        throw Blank.Here("3.2");
}
