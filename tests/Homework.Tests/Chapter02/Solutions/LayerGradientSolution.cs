using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct LayerGradientSolution : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY) =>
        (dY.Dot(w.Transpose()), x.Transpose().Dot(dY), dY.Sum(0));
}
