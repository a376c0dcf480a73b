using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the kernel is not turned")]
public readonly struct InputGradientKernelNotTurned : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w) =>
        InputGradientSolution.Gradient(dY, Tensor.FromSpan(w.Shape, [.. w.Data.ToArray().Reverse()]));
}

[Mutant("rows and columns of the kernel are exchanged", LooksLike = [Symptom.Transposed])]
public readonly struct InputGradientTransposed : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w) => InputGradientSolution.Gradient(dY, w.Shape[0] == w.Shape[1] ? w.Transpose() : w);
}

[Mutant("where windows overlap, the last one wins")]
public readonly struct InputGradientAssigned : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var dX = Tensor.Zeros([dY.Shape[0] + w.Shape[0] - 1, dY.Shape[1] + w.Shape[1] - 1]);
        for (var i = 0; i < dY.Shape[0]; i++)
            for (var j = 0; j < dY.Shape[1]; j++)
                for (var a = 0; a < w.Size; a++)
                {
                    dX.Data[(i + a / w.Shape[1]) * dX.Shape[1] + j + a % w.Shape[1]] = dY[i, j] * w.Data[a];
                }

        return dX;
    }
}

[Mutant("divided by the places of the kernel", LooksLike = [Symptom.Factor])]
public readonly struct InputGradientAveraged : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w) => InputGradientSolution.Gradient(dY, w) / w.Size;
}

[Mutant("the kernel is taken for square")]
public readonly struct InputGradientOfSquareKernels : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var side = Math.Min(w.Shape[0], w.Shape[1]);
        return InputGradientSolution.Gradient(dY, w[..side, ..side]);
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct InputGradientInFloat : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w) => BadHabits.InFloat(InputGradientSolution.Gradient(dY, w));
}

[Mutant("the gradients of all calls add up")]
public readonly struct InputGradientGrows : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var dX = InputGradientSolution.Gradient(dY, w);
        var sum = BadHabits.Remembered<InputGradientGrows>(Tensor.Zeros(dX.Shape));
        sum.CopyFrom(sum + dX);
        return sum;
    }
}

[Mutant("the kernel is turned in place and stays turned")]
public readonly struct InputGradientTurnsItsInput : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var dX = InputGradientSolution.Gradient(dY, w);
        w.Data.Reverse();
        return dX;
    }
}

[Mutant("dX has the size of dY")]
public readonly struct InputGradientOfTheSizeOfTheMap : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w) =>
        InputGradientSolution.Gradient(dY, w)[..dY.Shape[0], ..dY.Shape[1]];
}
