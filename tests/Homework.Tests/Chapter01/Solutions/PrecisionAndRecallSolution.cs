using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct PrecisionAndRecallSolution : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => Both(t, answers) / answers.Sum().Item();

    public static double Recall(Tensor t, Tensor answers) => Both(t, answers) / t.Sum().Item();

    public static double HighestThreshold(Tensor t, Tensor p, double recall)
    {
        var best = double.NegativeInfinity;
        foreach (var threshold in p.Data)
        {
            var answers = p.Map(value => value >= threshold ? 1 : 0);
            best = Recall(t, answers) >= recall ? Math.Max(best, threshold) : best;
        }

        return best;
    }

    private static double Both(Tensor t, Tensor answers) => t.Dot(answers).Item();
}
