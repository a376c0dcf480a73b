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
