using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct AdaDeltaSolution : IAdaDeltaTask
{
    public static (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon)
    {
        var newSquares = squares * decay + g * g * (1 - decay);
        var d = (stepSquares + epsilon).Sqrt() / (newSquares + epsilon).Sqrt() * g;
        return (w - d * rate, newSquares, stepSquares * decay + d * d * (1 - decay));
    }
}
