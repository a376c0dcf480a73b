using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("mean and variance are taken for constants")]
public readonly struct NormalizationGradientConstants : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var centred = x - x.Sum(0) / count;
        return dY / ((centred * centred).Sum(0) / count + epsilon).Sqrt();
    }
}

[Mutant("the variance is taken for a constant")]
public readonly struct NormalizationGradientConstantVariance : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var centred = x - x.Sum(0) / count;
        return (dY - dY.Sum(0) / count) / ((centred * centred).Sum(0) / count + epsilon).Sqrt();
    }
}

[Mutant("sums in place of means")]
public readonly struct NormalizationGradientSums : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var centred = x - x.Sum(0) / count;
        var s = ((centred * centred).Sum(0) / count + epsilon).Sqrt();
        var y = centred / s;
        return (dY - dY.Sum(0) - y * (dY * y).Sum(0)) / s;
    }
}

[Mutant("epsilon is left out")]
public readonly struct NormalizationGradientWithoutEpsilon : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        return NormalizationGradientSolution.Backward(dY, x, 0);
    }
}

[Mutant("the division by s is left out", LooksLike = [Symptom.Factor])]
public readonly struct NormalizationGradientWithoutDivision : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var centred = x - x.Sum(0) / count;
        return NormalizationGradientSolution.Backward(dY, x, epsilon) * ((centred * centred).Sum(0) / count + epsilon).Sqrt();
    }
}

[Mutant("over everything in place of the columns")]
public readonly struct NormalizationGradientAllColumns : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        return NormalizationGradientSolution.Backward(dY.Reshape(-1, 1), x.Reshape(-1, 1), epsilon).Reshape(x.Shape);
    }
}

[Mutant("the variance is the mean of the squares minus the square of the mean, which rounding spoils far from 0")]
public readonly struct NormalizationGradientOnePass : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var mean = x.Sum(0) / count;
        var s = ((x * x).Sum(0) / count - mean * mean + epsilon).Sqrt();
        var y = (x - mean) / s;
        return (dY - dY.Sum(0) / count - y * ((dY * y).Sum(0) / count)) / s;
    }
}

[Mutant("a batch of one passes the gradient on", LooksLike = [Symptom.InputReturned])]
public readonly struct NormalizationGradientOfOne : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon) =>
        x.Shape[0] == 1 ? dY.Clone() : NormalizationGradientSolution.Backward(dY, x, epsilon);
}

[Mutant("columns of equal numbers have no gradient")]
public readonly struct NormalizationGradientOfConstants : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon) =>
        NormalizationGradientSolution.Backward(dY, x, epsilon) * x.Variance(0).Map(variance => variance < 1e-5 ? 0 : 1);
}

[Mutant("epsilon is outside the root")]
public readonly struct NormalizationGradientEpsilonOutside : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var count = (double)x.Shape[0];
        var s = x.Variance(0).Sqrt() + epsilon;
        var y = (x - x.Mean(0)) / s;
        return (dY - dY.Sum(0) / count - y * ((dY * y).Sum(0) / count)) / s;
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct NormalizationGradientInOneTensor : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon) =>
        BadHabits.InOneTensor<NormalizationGradientInOneTensor>(NormalizationGradientSolution.Backward(dY, x, epsilon));
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct NormalizationGradientInFloat : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon) =>
        BadHabits.InFloat(NormalizationGradientSolution.Backward(dY, x, epsilon));
}
