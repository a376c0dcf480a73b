using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.8, the gradient of the weights. The statement is the comment of <see cref="IWeightGradientTask"/>.</summary>
public readonly struct WeightGradientHomework : IWeightGradientTask
{
    /// <inheritdoc/>
    public static Tensor Gradient(Tensor x, Tensor dY) => throw Blank.Here("4.8");
}
