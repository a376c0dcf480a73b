using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("no hats")]
public readonly struct AdamNoHats : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (_, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (w - newH * rate / (newSquares.Sqrt() + epsilon), newH, newSquares);
    }
}

[Mutant("the corrections are multiplied in place of divided")]
public readonly struct AdamHatsMultiplied : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (_, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        var (hatH, hatSquares) = (newH * (1 - Math.Pow(beta1, t)), newSquares * (1 - Math.Pow(beta2, t)));
        return (w - hatH * rate / (hatSquares.Sqrt() + epsilon), newH, newSquares);
    }
}

[Mutant("t counts from 0", LooksLike = [Symptom.NotANumber])]
public readonly struct AdamCountsFromZero : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        return AdamSolution.Step(w, h, squares, g, t - 1, rate, beta1, beta2, epsilon);
    }
}

[Mutant("the hats are kept in the averages")]
public readonly struct AdamHatsKept : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (newW, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (newW, newH / (1 - Math.Pow(beta1, t)), newSquares / (1 - Math.Pow(beta2, t)));
    }
}

[Mutant("the betas are swapped")]
public readonly struct AdamBetasSwapped : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        return AdamSolution.Step(w, h, squares, g, t, rate, beta2, beta1, epsilon);
    }
}

[Mutant("epsilon inside the root", LooksLike = [Symptom.Rounding])]
public readonly struct AdamEpsilonInside : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (_, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        var (hatH, hatSquares) = (newH / (1 - Math.Pow(beta1, t)), newSquares / (1 - Math.Pow(beta2, t)));
        return (w - hatH * rate / (hatSquares + epsilon).Sqrt(), newH, newSquares);
    }
}

[Mutant("always the correction of the first step")]
public readonly struct AdamCorrectionOfStepOne : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        return AdamSolution.Step(w, h, squares, g, 1, rate, beta1, beta2, epsilon);
    }
}

[Mutant("after a hundred steps the corrections stay as they are")]
public readonly struct AdamForgetsToCount : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon) =>
        AdamSolution.Step(w, h, squares, g, Math.Min(t, 100), rate, beta1, beta2, epsilon);
}

[Mutant("where the gradient is 0 nothing moves", LooksLike = [Symptom.InputReturned])]
public readonly struct AdamStops : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon) =>
        g.Data.ContainsAnyExcept(0)
            ? AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon)
            : (w.Clone(), h.Clone(), squares.Clone());
}

[Mutant("the usual betas, whatever is handed in")]
public readonly struct AdamOwnBetas : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon) =>
        AdamSolution.Step(w, h, squares, g, t, rate, 0.9, 0.999, epsilon);
}

[Mutant("the larger of the old and the new G counts, as in AMSGrad")]
public readonly struct AdamGrowingSquares : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (_, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        newSquares = newSquares.Maximum(squares);
        var (hatH, hatSquares) = (newH / (1 - Math.Pow(beta1, t)), newSquares / (1 - Math.Pow(beta2, t)));
        return (w - hatH * rate / (hatSquares.Sqrt() + epsilon), newH, newSquares);
    }
}

[Mutant("the steps are counted by the answer itself, over all calls")]
public readonly struct AdamCountsItself : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var count = BadHabits.Remembered<AdamCountsItself>(Tensor.Scalar(0));
        count.CopyFrom(count + 1);
        return AdamSolution.Step(w, h, squares, g, (int)count.Item(), rate, beta1, beta2, epsilon);
    }
}

[Mutant("h is changed in place")]
public readonly struct AdamInPlace : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (newW, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        h.CopyFrom(newH);
        return (newW, h, newSquares);
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct AdamInFloat : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (newW, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (BadHabits.InFloat(newW), newH, newSquares);
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct AdamInOneTensor : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (newW, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (newW, newH, BadHabits.InOneTensor<AdamInOneTensor>(newSquares));
    }
}
