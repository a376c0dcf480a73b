using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("D averages what is taken from w, eta included")]
public readonly struct AdaDeltaRateInTheMemory : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + (d * rate).Square() * (1 - decay));
    }
}

[Mutant("D is brought up to date with g before the step")]
public readonly struct AdaDeltaNewStepSquares : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var newStepSquares = stepSquares * decay + g * g * (1 - decay);
        var d = (newStepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, newStepSquares);
    }
}

[Mutant("the step divides by the old G")]
public readonly struct AdaDeltaOldSquares : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon).Sqrt() / (squares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("epsilon outside the roots")]
public readonly struct AdaDeltaEpsilonOutside : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares.Sqrt() + epsilon) / (newSquares.Sqrt() + epsilon) * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("epsilon only below: with D = 0 nothing ever moves")]
public readonly struct AdaDeltaNoEpsilonAbove : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = stepSquares.Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("the roots are forgotten")]
public readonly struct AdaDeltaNoRoots : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon) / (newSquares + epsilon) * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("G above and D below")]
public readonly struct AdaDeltaUpsideDown : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (newSquares + epsilon).Sqrt() / (stepSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("the size of the last steps is left out: RMSprop")]
public readonly struct AdaDeltaRmsProp : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = g / (newSquares + epsilon).Sqrt();
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("rho and 1 - rho are swapped")]
public readonly struct AdaDeltaDecaySwapped : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * (1 - decay) + g * g * decay;
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * (1 - decay) + d * d * decay);
    }
}

[Mutant("the squares are added up, as in AdaGrad")]
public readonly struct AdaDeltaSumOfSquares : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares + g * g;
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("D averages the gradients in place of the steps")]
public readonly struct AdaDeltaStepsOfG : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + g * g * (1 - decay));
    }
}

[Mutant("eta is forgotten")]
public readonly struct AdaDeltaNoRate : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("the step is added")]
public readonly struct AdaDeltaUphill : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w + d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}

[Mutant("the weights that came in are changed")]
public readonly struct AdaDeltaInPlace : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var (newW, newSquares, newStepSquares) = AdaDeltaSolution.Step(w, squares, stepSquares, g, rate, decay, epsilon);
        w.CopyFrom(newW);
        return (w, newSquares, newStepSquares);
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct AdaDeltaInOneTensor : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var (newW, newSquares, newSteps) = Solutions.AdaDeltaSolution.Step(w, squares, stepSquares, g, rate, decay, epsilon);
        return (newW, newSquares, BadHabits.InOneTensor<AdaDeltaInOneTensor>(newSteps));
    }
}

[Mutant("rho is always 0.9")]
public readonly struct AdaDeltaOwnDecay : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon) =>
        Solutions.AdaDeltaSolution.Step(w, squares, stepSquares, g, rate, 0.9, epsilon);
}
