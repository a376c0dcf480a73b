using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the known part is added, not subtracted")]
public readonly struct TriangularSystemsAdded : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        var z = b.Clone();
        for (var i = 0; i < b.Size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                z[i] += lower[i, k] * z[k];
            }

            z[i] /= lower[i, i];
        }

        return z;
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}

[Mutant("the diagonal is taken for ones")]
public readonly struct TriangularSystemsUnitDiagonal : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b) => TriangularSystemsSolution.SolveLower(lower, b);

    public static Tensor SolveUpper(Tensor lower, Tensor z)
    {
        var ones = lower.Clone();
        for (var i = 0; i < z.Size; i++)
        {
            ones[i, i] = 1;
        }

        return TriangularSystemsSolution.SolveUpper(ones, z);
    }
}

[Mutant("the second system is solved with L in place of its transpose")]
public readonly struct TriangularSystemsNotTransposed : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b) => TriangularSystemsSolution.SolveLower(lower, b);

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveLower(lower, z);
}

[Mutant("the given b is used where the new z belongs")]
public readonly struct TriangularSystemsOldValues : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        var z = b.Clone();
        for (var i = 0; i < b.Size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                z[i] -= lower[i, k] * b[k];
            }

            z[i] /= lower[i, i];
        }

        return z;
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}

[Mutant("the right side is overwritten")]
public readonly struct TriangularSystemsInPlace : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        b.CopyFrom(TriangularSystemsSolution.SolveLower(lower, b));
        return b;
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z) => TriangularSystemsSolution.SolveUpper(lower, z);
}
