using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct NesterovSolution : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var kept = h * momentum;
        var newH = kept + gradient(w - kept) * rate;
        return (w - newH, newH);
    }
}
