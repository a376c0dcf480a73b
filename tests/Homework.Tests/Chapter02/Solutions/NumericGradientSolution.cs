using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct NumericGradientSolution : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var g = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            var x = at.Data[i];
            at.Data[i] = x + h;
            var above = cost();
            at.Data[i] = x - h;
            g.Data[i] = (above - cost()) / (2 * h);
            at.Data[i] = x;
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => ((a - g).Abs() / a.Abs().Maximum(g.Abs()).Maximum(0.01)).Max().Item();
}
