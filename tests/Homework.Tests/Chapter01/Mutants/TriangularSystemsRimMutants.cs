using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the sign of the diagonal is dropped", LooksLike = [Symptom.Sign])]
public readonly struct TriangularSystemsDropsTheSign : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b) =>
        TriangularSystemsSolution.SolveLower(PositiveDiagonal(lower), b);

    public static Tensor SolveUpper(Tensor lower, Tensor z) =>
        TriangularSystemsSolution.SolveUpper(PositiveDiagonal(lower), z);

    private static Tensor PositiveDiagonal(Tensor lower)
    {
        var positive = lower.Clone();
        for (var i = 0; i < lower.Shape[0]; i++)
        {
            positive[i, i] = Math.Abs(positive[i, i]);
        }

        return positive;
    }
}

[Mutant("a diagonal below zero is refused")]
public readonly struct TriangularSystemsRefusesANegativeDiagonal : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        for (var i = 0; i < b.Size; i++)
        {
            if (lower[i, i] <= 0)
            {
                throw new ArgumentException("The matrix is not positive definite.");
            }
        }

        return TriangularSystemsSolution.SolveLower(lower, b);
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}

[Mutant("a small number on the diagonal is taken for a zero")]
public readonly struct TriangularSystemsTakesSmallForZero : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b) => TriangularSystemsSolution.SolveLower(lower, b);

    public static Tensor SolveUpper(Tensor lower, Tensor z)
    {
        var x = TriangularSystemsSolution.SolveUpper(lower, z);
        for (var i = 0; i < z.Size; i++)
        {
            x[i] = Math.Abs(lower[i, i]) < 1e-12 ? 0 : x[i];
        }

        return x;
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct TriangularSystemsAnswersInOneTensor : ITriangularSystemsTask
{
    private static readonly Dictionary<int, Tensor> Answers = [];

    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        Answers.TryAdd(b.Size, Tensor.Zeros(b.Shape));
        Answers[b.Size].CopyFrom(TriangularSystemsSolution.SolveLower(lower, b));
        return Answers[b.Size];
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}

[Mutant("z is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct TriangularSystemsOfFloats : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b) =>
        TriangularSystemsSolution.SolveLower(lower, b).Map(value => (double)(float)value);

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}

[Mutant("only the row before is looked at")]
public readonly struct TriangularSystemsOfNeighbours : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        var z = b.Clone();
        for (var i = 0; i < b.Size; i++)
        {
            z[i] = (z[i] - (i == 0 ? 0 : lower[i, i - 1] * z[i - 1])) / lower[i, i];
        }

        return z;
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}
