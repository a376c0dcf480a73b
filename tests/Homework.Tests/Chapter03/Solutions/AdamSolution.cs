using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct AdamSolution : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var newH = h * beta1 + g * (1 - beta1);
        var newSquares = squares * beta2 + g * g * (1 - beta2);
        var hatH = newH / (1 - Math.Pow(beta1, t));
        var hatSquares = newSquares / (1 - Math.Pow(beta2, t));
        return (w - hatH * rate / (hatSquares.Sqrt() + epsilon), newH, newSquares);
    }
}
