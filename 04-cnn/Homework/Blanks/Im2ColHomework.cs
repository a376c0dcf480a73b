using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.10, image to columns. The statement is the comment of <see cref="IIm2ColTask"/>.</summary>
public readonly struct Im2ColHomework : IIm2ColTask
{
    /// <inheritdoc/>
    public static Tensor Columns(Tensor x, int f, int g) => throw Blank.Here("4.10");

    /// <inheritdoc/>
    public static Tensor Convolve(Tensor x, Tensor w) => throw Blank.Here("4.10");
}
