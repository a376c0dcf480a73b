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
