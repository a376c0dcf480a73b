using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.3, padding and stride. The statement is the comment of <see cref="IPaddingAndStrideTask"/>.</summary>
public readonly struct PaddingAndStrideHomework : IPaddingAndStrideTask
{
    /// <inheritdoc/>
    public static Tensor Pad(Tensor x, int p) => throw Blank.Here("4.3");

    /// <inheritdoc/>
    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => throw Blank.Here("4.3");
}
