using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct PenaltySolution : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => l1 * w.Abs().Sum().Item() + l2 / 2 * (w * w).Sum().Item();

    public static Tensor Gradient(Tensor w, double l1, double l2) => w.Map(x => l1 * Math.Sign(x) + l2 * x);
}
