using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct DropoutSolution : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => isTraining ? x * Mask(u, p) : x.Clone();

    public static Tensor Backward(Tensor dY, Tensor u, double p) => dY * Mask(u, p);

    private static Tensor Mask(Tensor u, double p) => u.Map(draw => draw < p ? 0 : 1 / (1 - p));
}
