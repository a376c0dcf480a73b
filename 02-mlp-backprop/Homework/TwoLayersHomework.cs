using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.6, backpropagation of two layers. The statement is the comment of <see cref="ITwoLayersTask"/>.</summary>
public readonly struct TwoLayersHomework : ITwoLayersTask
{
    /// <inheritdoc/>
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) => throw Blank.Here("2.6");

    /// <inheritdoc/>
    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) => throw Blank.Here("2.6");
}
