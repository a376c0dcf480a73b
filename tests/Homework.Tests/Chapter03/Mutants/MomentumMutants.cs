using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("the old h moves the weights")]
public readonly struct MomentumOldStep : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = h * momentum + g * rate;
        return (w - h, newH);
    }
}

[Mutant("the gradient is added to the weights")]
public readonly struct MomentumUphill : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = h * momentum + g * rate;
        return (w + newH, newH);
    }
}

[Mutant("the learning rate stands outside: h = a h + g, w = w - eta h")]
public readonly struct MomentumRateOutside : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = h * momentum + g;
        return (w - newH * rate, newH);
    }
}

[Mutant("the shares add up to one: h = a h + (1 - a) eta g")]
public readonly struct MomentumAveraged : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = h * momentum + g * (rate * (1 - momentum));
        return (w - newH, newH);
    }
}

[Mutant("h is forgotten")]
public readonly struct MomentumForgetful : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = g * rate;
        return (w - newH, newH);
    }
}

[Mutant("h is changed in place")]
public readonly struct MomentumInPlace : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        h.CopyFrom(h * momentum + g * rate);
        return (w - h, h);
    }
}

[Mutant("h is remembered from the call before, and the one handed in is not looked at")]
public readonly struct MomentumRemembersH : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var known = BadHabits.Remembered<MomentumRemembersH>(h.Clone());
        var (newW, newH) = Solutions.MomentumSolution.Step(w, known, g, rate, momentum);
        known.CopyFrom(newH);
        return (newW, newH);
    }
}

[Mutant("where nothing moves, w and h themselves are returned")]
public readonly struct MomentumReturnsItsInput : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum) =>
        momentum == 1 && !g.Data.ContainsAnyExcept(0) ? (w - h, h) : Solutions.MomentumSolution.Step(w, h, g, rate, momentum);
}

[Mutant("steps are not longer than 10")]
public readonly struct MomentumShortSteps : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = Solutions.MomentumSolution.Step(w, h, g, rate, momentum).H.Map(step => Math.Clamp(step, -10, 10));
        return (w - newH, newH);
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct MomentumInFloat : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var (newW, newH) = Solutions.MomentumSolution.Step(w, h, g, rate, momentum);
        return (BadHabits.InFloat(newW), BadHabits.InFloat(newH));
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct MomentumInOneTensor : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var (newW, newH) = Solutions.MomentumSolution.Step(w, h, g, rate, momentum);
        return (BadHabits.InOneTensor<MomentumInOneTensor>(newW), newH);
    }
}
