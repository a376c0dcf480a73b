using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.6, max pooling and its choice. The statement is the comment of <see cref="IMaxPoolingTask"/>.</summary>
public readonly struct MaxPoolingHomework : IMaxPoolingTask
{
    /// <inheritdoc/>
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s) => throw Blank.Here("4.6");

    /// <inheritdoc/>
    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) => throw Blank.Here("4.6");
}
