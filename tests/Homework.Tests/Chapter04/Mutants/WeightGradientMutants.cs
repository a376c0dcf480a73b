using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the mean over the places is taken for the sum", LooksLike = [Symptom.Factor])]
public readonly struct WeightGradientAveraged : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY) => WeightGradientSolution.Gradient(x, dY) / dY.Size;
}

[Mutant("the gradient is turned around", LooksLike = [Symptom.Reversed])]
public readonly struct WeightGradientTurned : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY) =>
        Tensor.FromSpan(WeightGradientSolution.Gradient(x, dY).Shape, [.. WeightGradientSolution.Gradient(x, dY).Data.ToArray().Reverse()]);
}

[Mutant("only the first place of the output counts")]
public readonly struct WeightGradientOfFirstPlace : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY)
    {
        var (height, width) = (x.Shape[0] - dY.Shape[0] + 1, x.Shape[1] - dY.Shape[1] + 1);
        return x[..height, ..width] * dY[0, 0];
    }
}

[Mutant("the sign is wrong", LooksLike = [Symptom.Sign])]
public readonly struct WeightGradientNegative : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY) => -WeightGradientSolution.Gradient(x, dY);
}
