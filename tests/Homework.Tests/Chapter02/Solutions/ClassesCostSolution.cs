using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct ClassesCostSolution : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda)
    {
        var entropy = -(y * h.Log() + (1 - y) * (1 - h).Log()).Sum().Item();
        return (entropy + lambda / 2 * weights.Sum(w => w.Square().Sum().Item())) / h.Shape[0];
    }

    public static Tensor OutputGradient(Tensor h, Tensor y) => (h - y) / h.Shape[0];
}
