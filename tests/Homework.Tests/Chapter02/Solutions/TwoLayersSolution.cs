using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct TwoLayersSolution : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var y = (x.Dot(w1) + b1).Tanh().Dot(w2) + b2;
        return 0.5 * (y - t).Square().Sum().Item() / x.Shape[0];
    }

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        var dY = (h.Dot(w2) + b2 - t) / x.Shape[0];
        var dZ = dY.Dot(w2.Transpose()) * (1 - h.Square());
        return (x.Transpose().Dot(dZ), dZ.Sum(0), h.Transpose().Dot(dY), dY.Sum(0));
    }
}
