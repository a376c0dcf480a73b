using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the mean is taken over the classes, too")]
public readonly struct ClassesCostMeanOverClasses : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda) + (1.0 / h.Shape[1] - 1) * ClassesCostSolution.Cost(h, y, weights, 0);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("what is said about the wrong classes costs nothing")]
public readonly struct ClassesCostOfRightClass : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda) + ((1 - y) * (1 - h).Log()).Sum().Item() / h.Shape[0];

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("the penalty has no 1/2")]
public readonly struct ClassesCostPenaltyWithoutHalf : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, 2 * lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("the penalty is not divided by m")]
public readonly struct ClassesCostPenaltyNotAveraged : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda * h.Shape[0]);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("only the last layer is penalized")]
public readonly struct ClassesCostLastLayerOnly : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, [weights[^1]], lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("the cost is summed over the examples", LooksLike = [Symptom.SumForMean])]
public readonly struct ClassesCostSum : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda) * h.Shape[0];

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("the gradient is not divided by m", LooksLike = [Symptom.SumForMean])]
public readonly struct ClassesCostGradientOfSum : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => h - y;
}

[Mutant("the gradient by h in place of z")]
public readonly struct ClassesCostGradientByAnswer : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => (h - y) / (h * (1 - h)) / h.Shape[0];
}
