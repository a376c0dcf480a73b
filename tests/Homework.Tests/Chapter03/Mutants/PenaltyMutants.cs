using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("no half before the squares")]
public readonly struct PenaltyNoHalf : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, 2 * l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}

[Mutant("the gradient is twice that of the squares")]
public readonly struct PenaltyTwiceTheSquares : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, 2 * l2);
}

[Mutant("the mean of the weights, not the sum")]
public readonly struct PenaltyMean : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2) / w.Size;

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}

[Mutant("the sizes are forgotten: the sum may be negative")]
public readonly struct PenaltySigned : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => l1 * w.Sum().Item() + PenaltySolution.Price(w, 0, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}

[Mutant("the gradient of |w| is 1 everywhere")]
public readonly struct PenaltyNoSign : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => w * l2 + l1;
}

[Mutant("the sign of 0 is 1")]
public readonly struct PenaltySignOfZero : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => w.Map(x => (x < 0 ? -l1 : l1) + l2 * x);
}

[Mutant("l1 and l2 are swapped")]
public readonly struct PenaltySwapped : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l2, l1);

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l2, l1);
}
