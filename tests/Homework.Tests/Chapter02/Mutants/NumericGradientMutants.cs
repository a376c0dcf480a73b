using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the one-sided difference")]
public readonly struct NumericGradientOneSided : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var g = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            var (x, here) = (at.Data[i], cost());
            at.Data[i] = x + h;
            g.Data[i] = (cost() - here) / h;
            at.Data[i] = x;
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("divided by h in place of 2h")]
public readonly struct NumericGradientTwice : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h) * 2;

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("below minus above")]
public readonly struct NumericGradientWrongWay : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => -NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("the point is not put back")]
public readonly struct NumericGradientNotPutBack : INumericGradientTask
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
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("all numbers are moved together")]
public readonly struct NumericGradientAllAtOnce : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var g = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            var x = at.Clone();
            at.CopyFrom(x + h);
            var above = cost();
            at.CopyFrom(x - h);
            g.Data[i] = (above - cost()) / (2 * h);
            at.CopyFrom(x);
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[Mutant("the mean error in place of the largest")]
public readonly struct NumericGradientMeanError : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) => ((a - g).Abs() / a.Abs().Maximum(g.Abs()).Maximum(0.01)).Mean().Item();
}

[Mutant("the error is absolute")]
public readonly struct NumericGradientAbsoluteError : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) => (a - g).Abs().Max().Item();
}

[Mutant("small numbers are compared relatively")]
public readonly struct NumericGradientErrorWithoutFloor : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) => ((a - g).Abs() / a.Abs().Maximum(g.Abs()).Maximum(1e-12)).Max().Item();
}

[Mutant("the difference has a sign")]
public readonly struct NumericGradientSignedError : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => NumericGradientSolution.Gradient(at, cost, h);

    public static double Error(Tensor a, Tensor g) => ((a - g) / a.Abs().Maximum(g.Abs()).Maximum(0.01)).Max().Item();
}
