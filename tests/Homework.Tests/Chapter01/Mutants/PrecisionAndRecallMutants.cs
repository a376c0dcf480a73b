using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("precision and recall exchanged")]
public readonly struct PrecisionAndRecallExchanged : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[Mutant("accuracy in place of precision")]
public readonly struct PrecisionAndRecallAccuracy : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => t.EqualTo(answers).Mean().Item();

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[Mutant("the precision of nothing is 0")]
public readonly struct PrecisionAndRecallZeroForNothing : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) =>
        answers.Sum().Item() == 0 ? 0 : PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[Mutant("the lowest threshold: it finds everything")]
public readonly struct PrecisionAndRecallLowest : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => p.Min().Item();
}

[Mutant("a threshold above the probability it should still take")]
public readonly struct PrecisionAndRecallStrict : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Recall(t, answers);

    public static double HighestThreshold(Tensor t, Tensor p, double recall)
    {
        var best = 0.0;
        foreach (var threshold in p.Data)
        {
            var answers = p.Map(value => value > threshold ? 1 : 0);
            best = PrecisionAndRecallSolution.Recall(t, answers) >= recall ? Math.Max(best, threshold) : best;
        }

        return best;
    }
}

[Mutant("recall divided by all examples")]
public readonly struct PrecisionAndRecallOfAll : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => PrecisionAndRecallSolution.Precision(t, answers);

    public static double Recall(Tensor t, Tensor answers) => t.Dot(answers).Item() / t.Size;

    public static double HighestThreshold(Tensor t, Tensor p, double recall) => PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}
