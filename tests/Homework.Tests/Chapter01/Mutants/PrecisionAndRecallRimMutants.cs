using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("a small number is added to what is divided by", LooksLike = [Symptom.Rounding])]
public readonly struct PrecisionAndRecallWithASmallNumber : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) =>
        answers.Sum().Item() == 0 ? double.NaN : t.Dot(answers).Item() / (answers.Sum().Item() + 1e-8);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[Mutant("the precision is not a number where there is no example of class 1", LooksLike = [Symptom.NotANumber])]
public readonly struct PrecisionAndRecallNeedsAOne : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) =>
        t.Sum().Item() == 0 ? double.NaN : PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[Mutant("the recall is not a number where nothing is called class 1", LooksLike = [Symptom.NotANumber])]
public readonly struct PrecisionAndRecallRecallOfNothing : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) =>
        answers.Sum().Item() == 0 ? double.NaN : PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[Mutant("the number of ones that have to be found is rounded down")]
public readonly struct PrecisionAndRecallRoundsDown : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall)
    {
        var found = Enumerable.Range(0, t.Size).Where(n => t[n] == 1).Select(n => p[n]).OrderDescending().ToArray();
        return found[Math.Max(1, (int)(recall * found.Length)) - 1];
    }
}

[Mutant("the recall has to be above the wanted one")]
public readonly struct PrecisionAndRecallAsksForMore : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall)
    {
        var found = Enumerable.Range(0, t.Size).Where(n => t[n] == 1).Select(n => p[n]).OrderDescending().ToArray();
        return found[Math.Min(found.Length, (int)(recall * found.Length) + 1) - 1];
    }
}

[Mutant("the recall is compared after rounding to two decimals")]
public readonly struct PrecisionAndRecallRoundsTheRecall : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => p.Data.ToArray()
        .Where(h => Math.Round(PrecisionAndRecallSolution.Recall(t, p.Map(value => value >= h ? 1 : 0)), 2) >= recall).Max();
}

[Mutant("0 is not considered as a threshold")]
public readonly struct PrecisionAndRecallNoThresholdZero : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall)
    {
        var threshold = PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
        return threshold > 0 ? threshold : p.Data.ToArray().Where(value => value > 0).DefaultIfEmpty(1).Min();
    }
}

[Mutant("the threshold is halfway to the next lower probability")]
public readonly struct PrecisionAndRecallBetweenProbabilities : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall)
    {
        var threshold = PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
        return (threshold + p.Data.ToArray().Where(value => value < threshold).DefaultIfEmpty(threshold).Max()) / 2;
    }
}
