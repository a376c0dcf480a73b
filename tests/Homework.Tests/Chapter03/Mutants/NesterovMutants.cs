using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("the gradient is taken at w: plain momentum")]
public readonly struct NesterovAtTheWeights : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var newH = h * momentum + gradient(w) * rate;
        return (w - newH, newH);
    }
}

[Mutant("the gradient is taken a whole step ahead: at w - h")]
public readonly struct NesterovWholeStepAhead : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var newH = h * momentum + gradient(w - h) * rate;
        return (w - newH, newH);
    }
}

[Mutant("the gradient is taken behind: at w + a h")]
public readonly struct NesterovBehind : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var newH = h * momentum + gradient(w + h * momentum) * rate;
        return (w - newH, newH);
    }
}

[Mutant("the step starts from the place ahead")]
public readonly struct NesterovStartsAhead : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var ahead = w - h * momentum;
        var newH = h * momentum + gradient(ahead) * rate;
        return (ahead - newH, newH);
    }
}

[Mutant("the momentum is left out of h")]
public readonly struct NesterovOnlyTheGradient : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var newH = gradient(w - h * momentum) * rate;
        return (w - newH, newH);
    }
}

[Mutant("the gradient is asked twice")]
public readonly struct NesterovAsksTwice : INesterovTask
{
    public static (Tensor W, Tensor H) Step(
        Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        gradient(w);
        return Solutions.NesterovSolution.Step(w, h, gradient, rate, momentum);
    }
}

[Mutant("w is moved to the place ahead, and back afterwards")]
public readonly struct NesterovMovesItsInput : INesterovTask
{
    public static (Tensor W, Tensor H) Step(
        Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var kept = h * momentum;
        w.CopyFrom(w - kept);
        var g = gradient(w);
        w.CopyFrom(w + kept);
        var newH = kept + g * rate;
        return (w - newH, newH);
    }
}

[Mutant("the new h is written into what gradient returned")]
public readonly struct NesterovKeepsTheGradient : INesterovTask
{
    public static (Tensor W, Tensor H) Step(
        Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var newH = gradient(w - h * momentum);
        newH.CopyFrom(newH * rate + h * momentum);
        return (w - newH, newH);
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct NesterovInFloat : INesterovTask
{
    public static (Tensor W, Tensor H) Step(
        Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var (newW, newH) = Solutions.NesterovSolution.Step(w, h, gradient, rate, momentum);
        return (BadHabits.InFloat(newW), BadHabits.InFloat(newH));
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct NesterovInOneTensor : INesterovTask
{
    public static (Tensor W, Tensor H) Step(
        Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var (newW, newH) = Solutions.NesterovSolution.Step(w, h, gradient, rate, momentum);
        return (newW, BadHabits.InOneTensor<NesterovInOneTensor>(newH));
    }
}
