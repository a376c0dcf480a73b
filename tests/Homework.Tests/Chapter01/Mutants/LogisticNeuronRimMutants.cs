using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("e^(alpha r) / (1 + e^(alpha r)): infinity over infinity where r is large", LooksLike = [Symptom.NotANumber])]
public readonly struct LogisticNeuronInfinityOverInfinity : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) =>
        ((x.Dot(w) + b) * alpha).Map(r => Math.Exp(r) / (1 + Math.Exp(r)));

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("P is kept away from 0 and 1")]
public readonly struct LogisticNeuronKeepsAwayFromTheEnds : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) =>
        LogisticNeuronSolution.Probability(x, w, b, alpha).Map(p => Math.Clamp(p, 1e-7, 1 - 1e-7));

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("the sign of the slope is dropped")]
public readonly struct LogisticNeuronDropsTheSignOfTheSlope : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) =>
        LogisticNeuronSolution.Probability(x, w, b, Math.Abs(alpha));

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("the log-odds are kept finite: P is cut off near 0 and 1")]
public readonly struct LogisticNeuronBoundsTheLogOdds : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p.Map(value => Math.Clamp(value, 1e-12, 1 - 1e-12)));

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("the log-odds are written over the probabilities")]
public readonly struct LogisticNeuronLogOddsInPlace : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p)
    {
        p.CopyFrom(LogisticNeuronSolution.LogOdds(p));
        return p;
    }

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[Mutant("a probability just below the threshold is taken for the threshold")]
public readonly struct LogisticNeuronThresholdWithTolerance : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => p.Map(value => value >= threshold - 1e-12 ? 1 : 0);
}

[Mutant("P is rounded by adding 1 less the threshold, which is right only inside (0, 1]",
    Alike = [typeof(LogisticNeuronThresholdWithTolerance)])]
public readonly struct LogisticNeuronRoundsForTheThreshold : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => p.Map(value => Math.Floor(value + 1 - threshold));
}

[Mutant("probabilities that are 0 and 1 already come back themselves")]
public readonly struct LogisticNeuronGivesClassesBack : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => LogisticNeuronSolution.Probability(x, w, b, alpha);

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold)
    {
        var classes = LogisticNeuronSolution.Classes(p, threshold);
        return (classes - p).Abs().Sum().Item() == 0 ? p : classes;
    }
}
