using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("epsilon outside the root", LooksLike = [Symptom.Rounding])]
public readonly struct AdaGradEpsilonOutside : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var newSquares = squares + g * g;
        return (w - g * rate / (newSquares.Sqrt() + epsilon), newSquares);
    }
}

[Mutant("divided by the old sum")]
public readonly struct AdaGradOldSum : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        return (w - g * rate / (squares + epsilon).Sqrt(), squares + g * g);
    }
}

[Mutant("no root")]
public readonly struct AdaGradNoRoot : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var newSquares = squares + g * g;
        return (w - g * rate / (newSquares + epsilon), newSquares);
    }
}

[Mutant("one sum for all weights")]
public readonly struct AdaGradOneSumForAll : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var newSquares = squares + (g * g).Sum().Item();
        return (w - g * rate / (newSquares + epsilon).Sqrt(), newSquares);
    }
}

[Mutant("sizes in place of squares")]
public readonly struct AdaGradSizes : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var newSquares = squares + g.Abs();
        return (w - g * rate / (newSquares + epsilon).Sqrt(), newSquares);
    }
}

[Mutant("an epsilon of 0 is taken for 1e-8")]
public readonly struct AdaGradOwnEpsilon : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon) =>
        Solutions.AdaGradSolution.Step(w, squares, g, rate, epsilon == 0 ? 1e-8 : epsilon);
}

[Mutant("epsilon is added to the sum for good", LooksLike = [Symptom.Addend])]
public readonly struct AdaGradKeepsEpsilon : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon) =>
        Solutions.AdaGradSolution.Step(w, squares + epsilon, g, rate, 0);
}

[Mutant("where the gradient is 0, the inputs themselves are returned")]
public readonly struct AdaGradReturnsItsInput : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon) =>
        g.Data.ContainsAnyExcept(0) ? Solutions.AdaGradSolution.Step(w, squares, g, rate, epsilon) : (w, squares);
}

[Mutant("the sum is changed in place")]
public readonly struct AdaGradInPlace : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var (newW, newSquares) = Solutions.AdaGradSolution.Step(w, squares, g, rate, epsilon);
        squares.CopyFrom(newSquares);
        return (newW, squares);
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct AdaGradInFloat : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var (newW, newSquares) = Solutions.AdaGradSolution.Step(w, squares, g, rate, epsilon);
        return (BadHabits.InFloat(newW), BadHabits.InFloat(newSquares));
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct AdaGradInOneTensor : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var (newW, newSquares) = Solutions.AdaGradSolution.Step(w, squares, g, rate, epsilon);
        return (newW, BadHabits.InOneTensor<AdaGradInOneTensor>(newSquares));
    }
}
