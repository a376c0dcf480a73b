using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.9, gradient clipping. The statement is the comment of <see cref="IClippingTask"/>.</summary>
public readonly struct ClippingHomework : IClippingTask
{
    /// <inheritdoc/>
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit) =>
        throw Blank.Here("3.9");
}
