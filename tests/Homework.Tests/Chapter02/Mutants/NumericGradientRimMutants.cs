using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("what is not a number is passed over")]
public readonly struct NumericGradientErrorPassesOverNaN : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g)
    {
        var largest = 0.0;
        for (var i = 0; i < a.Size; i++)
        {
            var error = Math.Abs(a.Data[i] - g.Data[i]) / Math.Max(0.01, Math.Max(Math.Abs(a.Data[i]), Math.Abs(g.Data[i])));
            if (error > largest)
            {
                largest = error;
            }
        }

        return largest;
    }
}

[Mutant("only as many elements are looked at as the first axis is long")]
public readonly struct NumericGradientErrorOfTheFirstAxis : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g)
    {
        var count = a.Rank == 0 ? 1 : a.Shape[0];
        return NumericGradientSolution.Error(a.Flatten().Slice(0, 0, count), g.Flatten().Slice(0, 0, count));
    }
}

[Mutant("the root of the sum of the squared errors in place of the largest")]
public readonly struct NumericGradientErrorOfAllTogether : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) =>
        Math.Sqrt(((a - g) / a.Abs().Maximum(g.Abs()).Maximum(0.01)).Square().Sum().Item());
}

[Mutant("all differences are divided by the largest number")]
public readonly struct NumericGradientErrorOfTheLargest : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) =>
        (a - g).Abs().Max().Item() / Math.Max(0.01, Math.Max(a.Abs().Max().Item(), g.Abs().Max().Item()));
}

[Mutant("a large number is moved farther, in proportion to its size")]
public readonly struct NumericGradientRelativeStep : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var g = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            var x = at.Data[i];
            var step = h * Math.Max(1, Math.Abs(x));
            at.Data[i] = x + step;
            var above = cost();
            at.Data[i] = x - step;
            g.Data[i] = (above - cost()) / (2 * step);
            at.Data[i] = x;
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("a number is put back by adding h again, which leaves a rounding error")]
public readonly struct NumericGradientPutBackByAdding : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var g = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            at.Data[i] += h;
            var above = cost();
            at.Data[i] -= 2 * h;
            g.Data[i] = (above - cost()) / (2 * h);
            at.Data[i] += h;
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("a single number is refused: the length of the first axis is asked for")]
public readonly struct NumericGradientNeedsAnAxis : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) =>
        at.Shape[0] == 0 ? Tensor.Zeros(at.Shape) : NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}
