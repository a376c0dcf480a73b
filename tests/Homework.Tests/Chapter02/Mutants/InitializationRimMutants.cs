using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the weights are rounded to float")]
public readonly struct InitializationOfFloats : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) =>
        InitializationSolution.He(inputs, outputs, rng).Map(weight => (double)(float)weight);
}

[Mutant("every second weight is the one before with the other sign")]
public readonly struct InitializationMirrored : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng)
    {
        var w = InitializationSolution.Xavier(inputs, outputs, rng);
        for (var i = 1; i < w.Size; i += 2)
        {
            w.Data[i] = -w.Data[i - 1];
        }

        return w;
    }

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng);
}

[Mutant("the weights are adjusted afterwards to exactly the mean and the variance of the rule")]
public readonly struct InitializationAdjusted : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng)
    {
        var w = InitializationSolution.He(inputs, outputs, rng);
        w -= w.Mean().Item();
        return w * Math.Sqrt(2.0 / inputs / w.Square().Mean().Item());
    }
}

[Mutant("the mean is not 0 but a twentieth of the standard deviation")]
public readonly struct InitializationOffCentre : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) =>
        InitializationSolution.He(inputs, outputs, rng) + 0.05 * Math.Sqrt(2.0 / inputs);
}

[Mutant("weights beyond two standard deviations are cut off")]
public readonly struct InitializationCutOff : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng)
    {
        var most = 2 * Math.Sqrt(2.0 / inputs);
        return InitializationSolution.He(inputs, outputs, rng).Map(weight => Math.Clamp(weight, -most, most));
    }
}

[Mutant("a generator of the same seed is made at every call")]
public readonly struct InitializationStartsAnew : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) =>
        InitializationSolution.He(inputs, outputs, new Rng(rng.Seed));
}
