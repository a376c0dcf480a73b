using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.9, the gradient of the picture. The statement is the comment of <see cref="IInputGradientTask"/>.</summary>
public readonly struct InputGradientHomework : IInputGradientTask
{
    /// <inheritdoc/>
    public static Tensor Gradient(Tensor dY, Tensor w) => throw Blank.Here("4.9");
}
