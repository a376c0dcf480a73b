using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.2, the convolution. The statement is the comment of <see cref="IConvolutionTask"/>.</summary>
public readonly struct ConvolutionHomework : IConvolutionTask
{
    /// <inheritdoc/>
    public static Tensor Convolve(Tensor x, Tensor w) => throw Blank.Here("4.2");
}
