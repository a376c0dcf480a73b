using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct AdaGradSolution : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var newSquares = squares + g * g;
        return (w - g * rate / (newSquares + epsilon).Sqrt(), newSquares);
    }
}
