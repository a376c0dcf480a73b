using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("fires when the sum is not a number: r < 0 is asked in place of r >= 0")]
public readonly struct NeuronFiresWithoutANumber : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b);

    public static int Step(double r) => r < 0 ? 0 : 1;
}

[Mutant("fires also a little below zero: a tolerance that nobody asked for")]
public readonly struct NeuronWithTolerance : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b);

    public static int Step(double r) => r >= -1e-12 ? 1 : 0;
}

[Mutant("minus zero is taken for a number below zero")]
public readonly struct NeuronLooksAtTheSignBit : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b);

    public static int Step(double r) => double.IsNegative(r) ? 0 : 1;
}

[Mutant("the sigmoid is compared with a half, where a sum just below zero is rounded away", Alike = [typeof(NeuronWithTolerance)])]
public readonly struct NeuronAsksTheSigmoid : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b);

    public static int Step(double r) => 1 / (1 + Math.Exp(-r)) >= 0.5 ? 1 : 0;
}

[Mutant("the sum is computed in float", LooksLike = [Symptom.Rounding])]
public readonly struct NeuronOfFloats : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b)
    {
        var r = (float)b;
        for (var i = 0; i < x.Size; i++)
        {
            r += (float)(w.Data[i] * x.Data[i]);
        }

        return r;
    }

    public static int Step(double r) => NeuronSolution.Step(r);
}

[Mutant("begins with the first input, so it fails where there is none")]
public readonly struct NeuronNeedsAnInput : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b)
    {
        var r = b + w.Data[0] * x.Data[0];
        for (var i = 1; i < x.Size; i++)
        {
            r += w.Data[i] * x.Data[i];
        }

        return r;
    }

    public static int Step(double r) => NeuronSolution.Step(r);
}

[Mutant("inputs below zero are left out")]
public readonly struct NeuronOfPositiveInputs : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x.Maximum(0), w, b);

    public static int Step(double r) => NeuronSolution.Step(r);
}
