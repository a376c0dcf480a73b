using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("what is left is not scaled")]
public readonly struct DropoutUnscaled : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        DropoutSolution.Forward(x, u, p, isTraining) * (isTraining ? 1 - p : 1);

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p) * (1 - p);
}

[Mutant("divided by p", LooksLike = [Symptom.Factor])]
public readonly struct DropoutDividedByShare : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        DropoutSolution.Forward(x, u, p, isTraining) * (isTraining && p > 0 ? (1 - p) / p : 1);

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("the wrong ones are dropped")]
public readonly struct DropoutWrongOnes : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        isTraining ? x * u.Map(draw => draw < p ? 1 / (1 - p) : 0) : x.Clone();

    public static Tensor Backward(Tensor dY, Tensor u, double p) => dY * u.Map(draw => draw < p ? 1 / (1 - p) : 0);
}

[Mutant("active in evaluation")]
public readonly struct DropoutAlwaysActive : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => DropoutSolution.Forward(x, u, p, isTraining: true);

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("scaled in evaluation, too", LooksLike = [Symptom.Factor])]
public readonly struct DropoutScaledInEvaluation : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        isTraining ? DropoutSolution.Forward(x, u, p, true) : x * (1 - p);

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("the gradient passes everywhere")]
public readonly struct DropoutGradientEverywhere : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => DropoutSolution.Forward(x, u, p, isTraining);

    public static Tensor Backward(Tensor dY, Tensor u, double p) => dY / (1 - p);
}

[Mutant("one draw for a whole row")]
public readonly struct DropoutOneDrawForARow : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        isTraining ? x * u[.., 0].Reshape(-1, 1).Map(draw => draw < p ? 0 : 1 / (1 - p)) : x.Clone();

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("what is dropped is multiplied by 0, which is NaN for infinite numbers", LooksLike = [Symptom.NotANumber])]
public readonly struct DropoutMultiplies : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        isTraining ? x * u.Map(draw => draw < p ? 0 : 1 / (1 - p)) : x.Clone();

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("the gradient is multiplied by 0, which is NaN for infinite numbers", LooksLike = [Symptom.NotANumber])]
public readonly struct DropoutMultipliesTheGradient : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => DropoutSolution.Forward(x, u, p, isTraining);

    public static Tensor Backward(Tensor dY, Tensor u, double p) =>
        dY * u.Map(draw => draw < p ? 0 : 1 / (1 - p));
}

[Mutant("in evaluation x itself is returned")]
public readonly struct DropoutReturnsItsInput : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        isTraining ? DropoutSolution.Forward(x, u, p, isTraining) : x;

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("a number equal to p is dropped")]
public readonly struct DropoutDropsEqual : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        DropoutSolution.Forward(x, u.Map(draw => draw == p ? 0 : draw), Math.Max(p, 1e-300), isTraining);

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("the gradient goes by the numbers of the first forward pass")]
public readonly struct DropoutRemembersTheMask : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => DropoutSolution.Forward(x, u, p, isTraining);

    public static Tensor Backward(Tensor dY, Tensor u, double p) =>
        DropoutSolution.Backward(dY, BadHabits.Remembered<DropoutRemembersTheMask>(u.Clone()), p);
}

[Mutant("scaled by the share that was really kept", LooksLike = [Symptom.InputReturned])]
public readonly struct DropoutByTheShareKept : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining)
    {
        var kept = u.Map(draw => draw < p ? 0 : 1).Mean().Item();
        return DropoutSolution.Forward(x, u, p, isTraining) * (isTraining && kept > 0 ? (1 - p) / kept : 1);
    }

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct DropoutInFloat : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) =>
        BadHabits.InFloat(DropoutSolution.Forward(x, u, p, isTraining));

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}
