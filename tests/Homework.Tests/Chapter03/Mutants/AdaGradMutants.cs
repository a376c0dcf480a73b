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
