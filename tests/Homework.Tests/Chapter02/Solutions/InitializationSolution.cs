using Course.Mlp.Tasks;
using Course.Tensors;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct InitializationSolution : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => Normal(inputs, outputs, 2.0 / (inputs + outputs), rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => Normal(inputs, outputs, 2.0 / inputs, rng);

    internal static Tensor Normal(int inputs, int outputs, double variance, Rng rng)
    {
        var w = Tensor.Zeros([inputs, outputs]);
        foreach (ref var weight in w.Data)
        {
            weight = Math.Sqrt(variance) * rng.NextNormal();
        }

        return w;
    }
}
