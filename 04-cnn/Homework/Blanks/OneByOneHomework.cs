using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.5, the 1 x 1 convolution. The statement is the comment of <see cref="IOneByOneTask"/>.</summary>
public readonly struct OneByOneHomework : IOneByOneTask
{
    /// <inheritdoc/>
    public static Tensor Mix(Tensor x, Tensor w) => throw Blank.Here("4.5");

    /// <inheritdoc/>
    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) => throw Blank.Here("4.5");
}
