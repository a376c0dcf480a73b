using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct MomentumSolution : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var newH = h * momentum + g * rate;
        return (w - newH, newH);
    }
}
