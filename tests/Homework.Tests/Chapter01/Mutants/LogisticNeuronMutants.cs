using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the slope multiplies the inputs but not the bias")]
public readonly struct LogisticNeuronSlopeWithoutBias : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => (x.Dot(w) * alpha + b).Sigmoid();

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("e^(alpha r) with the wrong sign: the probability of class 0")]
public readonly struct LogisticNeuronOtherClass : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, -alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("the slope is ignored")]
public readonly struct LogisticNeuronWithoutSlope : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, 1);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("the odds without their logarithm")]
public readonly struct LogisticNeuronOdds : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => p / (1 - p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("the logarithm to base 2")]
public readonly struct LogisticNeuronBits : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => p.Map(value => Math.Log2(value / (1 - value)));

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("a probability at the threshold is class 0")]
public readonly struct LogisticNeuronAboveThreshold : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => p.Map(value => value > threshold ? 1 : 0);
}

[Mutant("the threshold is always one half")]
public readonly struct LogisticNeuronRounds : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, 0.5);
}
