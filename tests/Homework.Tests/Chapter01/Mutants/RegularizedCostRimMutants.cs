using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("dL/dw itself comes back where lambda is 0")]
public readonly struct RegularizedCostGivesTheGradientBack : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) =>
        lambda == 0 ? dW : RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
}

[Mutant("the step changes the caller's weights")]
public readonly struct RegularizedCostStepsInPlace : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a)
    {
        var answer = RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
        w.CopyFrom(answer.W);
        return (w, answer.B);
    }
}

[Mutant("the penalty is 100 at most")]
public readonly struct RegularizedCostCutsThePenaltyOff : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) =>
        loss + Math.Min(100, RegularizedCostSolution.Cost(0, w, lambda, m));

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
}

[Mutant("the sum of the squares is remembered for a number of weights, and used again for others")]
public readonly struct RegularizedCostRemembersWeights : IRegularizedCostTask
{
    private static readonly Dictionary<int, double> Squares = [];

    public static double Cost(double loss, Tensor w, double lambda, int m)
    {
        Squares.TryAdd(w.Size, w.Dot(w).Item());
        return loss + lambda / (2 * m) * Squares[w.Size];
    }

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
}

[Mutant("a weight that would change its sign becomes 0")]
public readonly struct RegularizedCostStopsAtZero : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a)
    {
        var (next, bias) = RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
        for (var i = 0; i < w.Size; i++)
        {
            next[i] = next[i] * w[i] < 0 ? 0 : next[i];
        }

        return (next, bias);
    }
}

[Mutant("the new weights are rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct RegularizedCostOfFloats : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a)
    {
        var (next, bias) = RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
        return (next.Map(value => (double)(float)value), bias);
    }
}
