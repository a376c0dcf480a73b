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

[Mutant("the gradients of all calls add up")]
public readonly struct WeightGradientGrows : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY)
    {
        var dW = WeightGradientSolution.Gradient(x, dY);
        var sum = BadHabits.Remembered<WeightGradientGrows>(Tensor.Zeros(dW.Shape));
        sum.CopyFrom(sum + dW);
        return sum;
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct WeightGradientInOneTensor : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY) =>
        BadHabits.InOneTensor<WeightGradientInOneTensor>(WeightGradientSolution.Gradient(x, dY));
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct WeightGradientInFloat : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY) => BadHabits.InFloat(WeightGradientSolution.Gradient(x, dY));
}

[Mutant("the map is taken for square")]
public readonly struct WeightGradientOfSquareMaps : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY)
    {
        var side = Math.Min(dY.Shape[0], dY.Shape[1]);
        var dW = WeightGradientSolution.Gradient(x, dY[..side, ..side]);
        return dW[..(x.Shape[0] - dY.Shape[0] + 1), ..(x.Shape[1] - dY.Shape[1] + 1)];
    }
}
