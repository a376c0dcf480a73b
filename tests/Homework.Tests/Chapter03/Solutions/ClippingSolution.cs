using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct ClippingSolution : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = Math.Sqrt(gradients.Sum(gradient => (gradient * gradient).Sum().Item()));
        var factor = norm > limit ? limit / norm : 1;
        return ([.. gradients.Select(gradient => gradient * factor)], norm);
    }
}
