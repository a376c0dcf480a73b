using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.12, softmax cross-entropy. The statement is the comment of <see cref="ISoftmaxCrossEntropyTask"/>.</summary>
public readonly struct SoftmaxCrossEntropyHomework : ISoftmaxCrossEntropyTask
{
    /// <inheritdoc/>
    public static double Loss(Tensor z, int[] labels) => throw Blank.Here("2.12");

    /// <inheritdoc/>
    public static Tensor Gradient(Tensor z, int[] labels) => throw Blank.Here("2.12");
}
