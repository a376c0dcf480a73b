using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.4, softmax. The statement is the comment of <see cref="ISoftmaxTask"/>.</summary>
public readonly struct SoftmaxHomework : ISoftmaxTask
{
    /// <inheritdoc/>
    public static Tensor Softmax(Tensor z) => throw Blank.Here("2.4");

    /// <inheritdoc/>
    public static Tensor Backward(Tensor p, Tensor dP) => throw Blank.Here("2.4");
}
