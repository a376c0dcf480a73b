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
