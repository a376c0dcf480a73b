using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("the decay is in the gradient, as L2 is")]
public readonly struct AdamWPenaltyInGradient : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        return AdamSolution.Step(w, h, squares, g + w * decay, t, rate, beta1, beta2, epsilon);
    }
}

[Mutant("the decay is in h, and not in G")]
public readonly struct AdamWPenaltyInMomentum : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (_, _, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        var newH = h * beta1 + (g + w * decay) * (1 - beta1);
        var root = (newSquares / (1 - Math.Pow(beta2, t))).Sqrt() + epsilon;
        return (w - newH / (1 - Math.Pow(beta1, t)) * rate / root, newH, newSquares);
    }
}

[Mutant("the decay is not multiplied by eta")]
public readonly struct AdamWNoRate : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam - w * decay, newH, newSquares);
    }
}

[Mutant("nothing decays: Adam")]
public readonly struct AdamWNoDecay : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam, newH, newSquares);
    }
}

[Mutant("the new weights decay in place of the old")]
public readonly struct AdamWDecaysNewWeights : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam * (1 - rate * decay), newH, newSquares);
    }
}

[Mutant("the decay is added")]
public readonly struct AdamWGrows : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam + w * (rate * decay), newH, newSquares);
    }
}

[Mutant("every weight loses the same, whatever its size: L1")]
public readonly struct AdamWDecaysBySign : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam - w.Map(x => Math.Sign(x)) * (rate * decay), newH, newSquares);
    }
}

[Mutant("the decay of the derivative of w^2, with its 2")]
public readonly struct AdamWDecayTwice : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam - w * (2 * rate * decay), newH, newSquares);
    }
}

[Mutant("the decay is divided by the root like the gradient")]
public readonly struct AdamWDecayDivided : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        var root = (newSquares / (1 - Math.Pow(beta2, t))).Sqrt() + epsilon;
        return (adam - w * (rate * decay) / root, newH, newSquares);
    }
}

[Mutant("no hats")]
public readonly struct AdamWNoHats : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var newH = h * beta1 + g * (1 - beta1);
        var newSquares = squares * beta2 + g * g * (1 - beta2);
        return (w - w * (rate * decay) - newH * rate / (newSquares.Sqrt() + epsilon), newH, newSquares);
    }
}

[Mutant("t counts from 0", LooksLike = [Symptom.NotANumber])]
public readonly struct AdamWCountsFromZero : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        return AdamWSolution.Step(w, h, squares, g, t - 1, rate, beta1, beta2, epsilon, decay);
    }
}

[Mutant("epsilon inside the root", LooksLike = [Symptom.Rounding])]
public readonly struct AdamWEpsilonInside : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var newH = h * beta1 + g * (1 - beta1);
        var newSquares = squares * beta2 + g * g * (1 - beta2);
        var root = (newSquares / (1 - Math.Pow(beta2, t)) + epsilon).Sqrt();
        return (w - w * (rate * decay) - newH / (1 - Math.Pow(beta1, t)) * rate / root, newH, newSquares);
    }
}

[Mutant("the weights that came in are changed")]
public readonly struct AdamWInPlace : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (newW, newH, newSquares) = AdamWSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon, decay);
        w.CopyFrom(newW);
        return (w, newH, newSquares);
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct AdamWInOneTensor : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (newW, newH, newSquares) = Solutions.AdamWSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon, decay);
        return (newW, BadHabits.InOneTensor<AdamWInOneTensor>(newH), newSquares);
    }
}

[Mutant("after a hundred steps the corrections stay as they are")]
public readonly struct AdamWForgetsToCount : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay) =>
        Solutions.AdamWSolution.Step(w, h, squares, g, Math.Min(t, 100), rate, beta1, beta2, epsilon, decay);
}
