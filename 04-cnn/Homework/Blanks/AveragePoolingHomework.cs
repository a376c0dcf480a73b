using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.7, average pooling. The statement is the comment of <see cref="IAveragePoolingTask"/>.</summary>
public readonly struct AveragePoolingHomework : IAveragePoolingTask
{
    /// <inheritdoc/>
    public static Tensor Pool(Tensor x, int f, int s) => throw Blank.Here("4.7");

    /// <inheritdoc/>
    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) => throw Blank.Here("4.7");
}
