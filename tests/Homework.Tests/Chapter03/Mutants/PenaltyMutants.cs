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

[Mutant("the sign is w / (|w| + 1e-8), which is small beside 0", LooksLike = [Symptom.Rounding])]
public readonly struct PenaltySoftSign : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) =>
        w.Map(x => l1 * x / (Math.Abs(x) + 1e-8) + l2 * x);
}

[Mutant("weights below a millionth count as 0")]
public readonly struct PenaltyIgnoresSmallWeights : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) =>
        w.Map(x => (Math.Abs(x) < 1e-6 ? 0 : l1 * Math.Sign(x)) + l2 * x);
}

[Mutant("the first price is given again")]
public readonly struct PenaltyRemembered : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) =>
        BadHabits.Remembered<PenaltyRemembered>(Tensor.Scalar(PenaltySolution.Price(w, l1, l2))).Item();

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}

[Mutant("where the gradient is w, w itself is returned")]
public readonly struct PenaltyReturnsItsInput : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) =>
        l1 == 0 && l2 == 1 ? w : PenaltySolution.Gradient(w, l1, l2);
}

[Mutant("every call answers in the same tensor")]
public readonly struct PenaltyInOneTensor : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) =>
        BadHabits.InOneTensor<PenaltyInOneTensor>(PenaltySolution.Gradient(w, l1, l2));
}

[Mutant("the first column is left free as a bias")]
public readonly struct PenaltyFreeColumn : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) =>
        PenaltySolution.Price(w, l1, l2) - PenaltySolution.Price(w[.., ..1], l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}

[Mutant("the price is added up in float", LooksLike = [Symptom.Rounding])]
public readonly struct PenaltyInFloat : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) =>
        w.Data.ToArray().Aggregate(0f, (sum, x) => sum + (float)(l1 * Math.Abs(x) + l2 / 2 * x * x));

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}
