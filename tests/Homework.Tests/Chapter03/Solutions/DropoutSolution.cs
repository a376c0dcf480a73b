using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct DropoutSolution : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining) => isTraining ? Passed(x, u, p) : x.Clone();

    public static Tensor Backward(Tensor dY, Tensor u, double p) => Passed(dY, u, p);

    private static Tensor Passed(Tensor x, Tensor u, double p) => Tensor.Where(u.Map(draw => draw < p ? 0 : 1), x / (1 - p), 0);
}
