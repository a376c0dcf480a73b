using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the bias is forgotten")]
public readonly struct NeuronWithoutBias : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, 0);

    public static int Step(double r) => NeuronSolution.Step(r);
}

[Mutant("the bias is added once for every input")]
public readonly struct NeuronWithBiasInTheLoop : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b * x.Size);

    public static int Step(double r) => NeuronSolution.Step(r);
}

[Mutant("the last input is left out")]
public readonly struct NeuronWithoutLastInput : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) =>
        NeuronSolution.WeightedSum(x, w, b) - x.Data[^1] * w.Data[^1];

    public static int Step(double r) => NeuronSolution.Step(r);
}

[Mutant("the neuron does not fire at zero")]
public readonly struct NeuronSilentAtZero : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b);

    public static int Step(double r) => r > 0 ? 1 : 0;
}
