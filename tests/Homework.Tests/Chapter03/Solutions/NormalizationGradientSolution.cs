using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct NormalizationGradientSolution : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var centred = x - x.Sum(0) / count;
        var s = ((centred * centred).Sum(0) / count + epsilon).Sqrt();
        var y = centred / s;
        return (dY - dY.Sum(0) / count - y * ((dY * y).Sum(0) / count)) / s;
    }
}
