using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct RegularizedCostSolution : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => loss + lambda / (2 * m) * w.Dot(w).Item();

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => dW + w * (lambda / m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        (w - Gradient(dW, w, lambda, m) * a, b - a * dB);
}
