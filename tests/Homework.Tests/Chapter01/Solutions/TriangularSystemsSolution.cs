using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct TriangularSystemsSolution : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b)
    {
        var z = b.Clone();
        for (var i = 0; i < b.Size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                z[i] -= lower[i, k] * z[k];
            }

            z[i] /= lower[i, i];
        }

        return z;
    }

    public static Tensor SolveUpper(Tensor lower, Tensor z)
    {
        var x = z.Clone();
        for (var i = z.Size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < z.Size; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }
}
