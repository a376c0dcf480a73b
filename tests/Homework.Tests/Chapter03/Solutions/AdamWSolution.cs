using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct AdamWSolution : IAdamWTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (adam, newH, newSquares) = AdamSolution.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        return (adam - w * (rate * decay), newH, newSquares);
    }
}
