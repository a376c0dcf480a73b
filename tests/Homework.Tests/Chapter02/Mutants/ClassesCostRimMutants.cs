using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("h is kept away from 0 and 1 before the logarithm")]
public readonly struct ClassesCostKeepsAwayFromTheEnds : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h.Map(value => Math.Clamp(value, 1e-12, 1 - 1e-12)), y, weights, lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("only the first two layers are penalized")]
public readonly struct ClassesCostOfTwoLayers : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, [.. weights.Take(2)], lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("begins with the first layer, so it fails where there is none")]
public readonly struct ClassesCostNeedsALayer : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, [weights[0], .. weights.Skip(1)], lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("the penalty is remembered for the shapes of the layers, and used again for other weights")]
public readonly struct ClassesCostRemembersShapes : IClassesCostTask
{
    private static readonly Dictionary<string, double> Penalties = [];

    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda)
    {
        var shapes = string.Join(", ", weights.Select(w => w.Shape));
        Penalties.TryAdd(shapes, weights.Sum(w => w.Square().Sum().Item()));
        return ClassesCostSolution.Cost(h, y, [], 0) + lambda / (2 * h.Shape[0]) * Penalties[shapes];
    }

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("an answer very near to 1 counts as 1 in the gradient")]
public readonly struct ClassesCostRoundsSureAnswers : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) =>
        ClassesCostSolution.OutputGradient(h.Map(value => value > 0.999999 ? 1 : value), y);
}

[Mutant("h itself comes back for one example without targets")]
public readonly struct ClassesCostGivesTheAnswersBack : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) =>
        h.Shape[0] == 1 && y.Sum().Item() == 0 ? h : ClassesCostSolution.OutputGradient(h, y);
}

[Mutant("the gradient is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct ClassesCostGradientOfFloats : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, weights, lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) =>
        ClassesCostSolution.OutputGradient(h, y).Map(value => (double)(float)value);
}

[Mutant("the square of the sum of the weights in place of the sum of their squares")]
public readonly struct ClassesCostSquareOfTheSum : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        ClassesCostSolution.Cost(h, y, [], 0) + lambda / (2 * h.Shape[0]) * weights.Sum(w => Math.Pow(w.Sum().Item(), 2));

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}
