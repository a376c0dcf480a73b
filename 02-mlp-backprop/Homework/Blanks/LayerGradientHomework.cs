using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.5, back through a layer. The statement is the comment of <see cref="ILayerGradientTask"/>.</summary>
public readonly struct LayerGradientHomework : ILayerGradientTask
{
    /// <inheritdoc/>
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY) => throw Blank.Here("2.5");
}
