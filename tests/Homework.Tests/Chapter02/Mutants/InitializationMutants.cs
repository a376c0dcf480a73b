using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the variance is used as the standard deviation")]
public readonly struct InitializationVarianceAsDeviation : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) =>
        InitializationSolution.Normal(inputs, outputs, 4.0 / ((inputs + outputs) * (inputs + outputs)), rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng);
}

[Mutant("He counts the outputs in place of the inputs")]
public readonly struct InitializationOfOutputs : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.Normal(inputs, outputs, 2.0 / outputs, rng);
}

[Mutant("He without the factor 2")]
public readonly struct InitializationWithoutTwo : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.Normal(inputs, outputs, 1.0 / inputs, rng);
}

[Mutant("uniform draws in place of normal ones")]
public readonly struct InitializationUniform : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) =>
        rng.Uniform<double>([inputs, outputs], -1, 1) * Math.Sqrt(6.0 / (inputs + outputs));

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng);
}

[Mutant("one random number for a whole row")]
public readonly struct InitializationOneDrawForARow : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) =>
        InitializationSolution.Normal(inputs, 1, 2.0 / (inputs + outputs), rng).BroadcastTo([inputs, outputs]).Clone();

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng);
}

[Mutant("outputs x inputs")]
public readonly struct InitializationTransposed : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(outputs, inputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng);
}

[Mutant("all weights are positive")]
public readonly struct InitializationPositive : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng).Abs();
}

[Mutant("the generator is ignored")]
public readonly struct InitializationOwnGenerator : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => InitializationSolution.Xavier(inputs, outputs, new Rng(1));

    public static Tensor He(int inputs, int outputs, Rng rng) => InitializationSolution.He(inputs, outputs, rng);
}
