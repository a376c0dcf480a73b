using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("nothing is forgotten: AdaGrad")]
public readonly struct RmsPropRemembers : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var (place, squares) = (w.Clone(), Tensor.Zeros(w.Shape));
        for (var step = 0; step < steps; step++)
        {
            var g = gradient(place);
            squares += g * g;
            place -= g * rate / (squares.Sqrt() + epsilon);
        }

        return place;
    }
}

[Mutant("the new square has the weight 1")]
public readonly struct RmsPropFullSquare : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var (place, squares) = (w.Clone(), Tensor.Zeros(w.Shape));
        for (var step = 0; step < steps; step++)
        {
            var g = gradient(place);
            squares = squares * decay + g * g;
            place -= g * rate / (squares.Sqrt() + epsilon);
        }

        return place;
    }
}

[Mutant("G begins at 0 in every step")]
public readonly struct RmsPropResets : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var place = w.Clone();
        for (var step = 0; step < steps; step++)
        {
            place = RmsPropSolution.Train(place, gradient, 1, rate, decay, epsilon);
        }

        return place;
    }
}

[Mutant("the gradient is always that of the beginning")]
public readonly struct RmsPropOldGradient : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var g = gradient(w);
        return RmsPropSolution.Train(w, _ => g, steps, rate, decay, epsilon);
    }
}

[Mutant("epsilon inside the root", LooksLike = [Symptom.Rounding])]
public readonly struct RmsPropEpsilonInside : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var (place, squares) = (w.Clone(), Tensor.Zeros(w.Shape));
        for (var step = 0; step < steps; step++)
        {
            var g = gradient(place);
            squares = squares * decay + g * g * (1 - decay);
            place -= g * rate / (squares + epsilon).Sqrt();
        }

        return place;
    }
}

[Mutant("the shares are swapped")]
public readonly struct RmsPropSwapped : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        return RmsPropSolution.Train(w, gradient, steps, rate, 1 - decay, epsilon);
    }
}

[Mutant("after 0 steps w itself is returned")]
public readonly struct RmsPropReturnsItsInput : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        steps == 0 ? w : RmsPropSolution.Train(w, gradient, steps, rate, decay, epsilon);
}

[Mutant("there are no more steps where the gradient is small", LooksLike = [Symptom.InputReturned])]
public readonly struct RmsPropStopsEarly : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        RmsPropSolution.Train(
            w, place => gradient(place) is var g && g.Abs().Max().Item() < 1e-3 ? g * 0 : g, steps, rate, decay, Math.Max(epsilon, 1e-300));
}

[Mutant("the gradient is clipped at 1000")]
public readonly struct RmsPropClips : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        RmsPropSolution.Train(w, place => gradient(place).Map(slope => Math.Clamp(slope, -1e3, 1e3)), steps, rate, decay, epsilon);
}

[Mutant("the first training from here is given again")]
public readonly struct RmsPropRemembered : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        BadHabits.Remembered<RmsPropRemembered>(RmsPropSolution.Train(w, gradient, steps, rate, decay, epsilon));
}

[Mutant("what gradient returned is changed in place")]
public readonly struct RmsPropChangesTheGradient : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        RmsPropSolution.Train(w, place => Negated(gradient(place)), steps, -rate, decay, epsilon);

    private static Tensor Negated(Tensor g)
    {
        g.CopyFrom(-g);
        return g;
    }
}

[Mutant("G is corrected as in Adam")]
public readonly struct RmsPropWithHats : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var (place, squares) = (w.Clone(), Tensor.Zeros(w.Shape));
        for (var step = 1; step <= steps; step++)
        {
            var g = gradient(place);
            squares = squares * decay + g * g * (1 - decay);
            place -= g * rate / ((squares / (1 - Math.Pow(decay, step))).Sqrt() + epsilon);
        }

        return place;
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct RmsPropInFloat : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        BadHabits.InFloat(RmsPropSolution.Train(w, gradient, steps, rate, decay, epsilon));
}
