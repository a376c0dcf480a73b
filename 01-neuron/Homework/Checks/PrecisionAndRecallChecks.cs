using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class PrecisionAndRecallChecks<T> where T : IPrecisionAndRecallTask
{
    [Check]
    public void Precision_of_the_example_of_the_statement(Judge judge)
    {
        var (t, answers) = (judge.Feed("t", Tensor.Vector(1, 1, 0, 0, 1)), judge.Feed("answers", Tensor.Vector(1, 0, 1, 0, 1)));
        judge.Expect("precision", T.Precision(t, answers), 2.0 / 3, "the example of the statement");
    }

    [Check]
    public void Recall_of_the_example_of_the_statement(Judge judge)
    {
        var (t, answers) = (judge.Feed("t", Tensor.Vector(1, 1, 0, 0, 1)), judge.Feed("answers", Tensor.Vector(1, 0, 1, 0, 1)));
        judge.Expect("recall", T.Recall(t, answers), 2.0 / 3, "the example of the statement");
    }

    [Check]
    public void Threshold_of_the_example_of_the_statement(Judge judge)
    {
        var (t, p) = (judge.Feed("t", Tensor.Vector(1, 1, 0, 0, 1)), judge.Feed("P", Tensor.Vector(0.9, 0.6, 0.7, 0.2, 0.4)));
        judge.Expect("threshold", T.HighestThreshold(t, p, judge.Feed("recall", 0.5)), 0.6, "the example of the statement");
    }

    [Check]
    public void Precision_counts_those_called_one(Judge judge)
    {
        foreach (var (found, alarms, missed, rest) in (ReadOnlySpan<(int, int, int, int)>)[
            (6, 3, 14, 5), (1, 0, 2, 0), (2, 5, 0, 1), (0, 3, 2, 2), (1, 2, 3, 4), (2, 1, 4, 3), (1, 0, 0, 0), (0, 2, 0, 3)])
        {
            var (t, answers) = Draw(judge, found, alarms, missed, rest);
            judge.Expect("precision", T.Precision(t, answers), found / (double)(found + alarms),
                $"{found} of {found + alarms} called 1 are 1");
        }
    }

    [Check]
    public void Recall_counts_those_that_are_one(Judge judge)
    {
        foreach (var (found, alarms, missed, rest) in (ReadOnlySpan<(int, int, int, int)>)[
            (6, 3, 14, 5), (1, 0, 2, 0), (2, 5, 0, 1), (0, 3, 2, 2), (1, 2, 3, 4), (2, 1, 4, 3), (1, 0, 0, 0), (0, 0, 2, 3)])
        {
            var (t, answers) = Draw(judge, found, alarms, missed, rest);
            judge.Expect("recall", T.Recall(t, answers), found / (double)(found + missed), $"{found} of {found + missed} ones are found");
        }
    }

    [Check]
    public void Precision_of_nothing_is_not_a_number(Judge judge)
    {
        foreach (var t in (ReadOnlySpan<double[]>)[[0, 1, 0], [0, 0, 0]])
        {
            judge.Case(t.Max() == 1 ? "there is a 1 to be found" : "there is no 1 either");
            var (classes, answers) = (judge.Feed("t", Tensor.Vector(t)), judge.Feed("answers", Tensor.Vector(0, 0, 0)));
            judge.Expect("precision", T.Precision(classes, answers), double.NaN,
                "nothing was called class 1: 0 of 0 is no share, and 0 or 1 would be a claim");
        }
    }

    [Check]
    public void The_threshold_finds_enough_and_no_higher_one_does(Judge judge)
    {
        foreach (var recall in (ReadOnlySpan<double>)[0.1, 0.25, 0.5, 0.75, 1])
        {
            judge.Case($"recall {recall}");
            var t = judge.Random.Uniform<double>([9]).Map(value => value < 0.5 ? 1 : 0);
            t[judge.Random.NextInt(9)] = 1;
            ExpectThreshold(judge, t, judge.Random.Uniform<double>([9]), recall);
        }
    }

    [Check]
    public void As_many_ones_as_the_recall_asks_for(Judge judge)
    {
        foreach (var recall in (ReadOnlySpan<double>)[0.01, 0.33, 1 / 3.0, 0.34, 0.5, 0.66, 2 / 3.0, 0.667, 0.67, 0.99, 1])
        {
            judge.Case($"recall {recall:g4} of three ones");
            ExpectThreshold(judge, Tensor.Vector(0, 1, 0, 1, 0, 1, 0), Tensor.Vector(0.95, 0.15, 0.7, 0.8, 0.2, 0.45, 0.05), recall);
        }
    }

    [Check]
    public void One_of_many_may_be_enough(Judge judge)
    {
        foreach (var recall in (ReadOnlySpan<double>)[0.1, 0.125, 0.2, 0.25, 0.375, 0.4, 0.9])
        {
            judge.Case($"recall {recall} of eight ones");
            var t = Tensor.Vector(1, 1, 0, 1, 1, 1, 1, 0, 1, 1);
            ExpectThreshold(judge, t, Tensor.Vector(0.31, 0.85, 0.6, 0.12, 0.93, 0.77, 0.44, 0.99, 0.58, 0.66), recall);
        }
    }

    [Check]
    public void Thresholds_at_the_ends_and_of_equal_probabilities(Judge judge)
    {
        foreach (var (t, p, recall, name) in (ReadOnlySpan<(double[], double[], double, string)>)[
            ([1], [0.3], 1, "a single example"), ([1, 0, 1], [0, 0.4, 1], 1, "the last 1 has the probability 0"),
            ([1, 0, 1], [0, 0.4, 1], 0.5, "one of two is found at the probability 1"),
            ([1, 1, 1], [0.2, 0.9, 0.4], 0.6, "there are only ones"),
            ([1, 0, 1, 1, 0], [0.6, 0.6, 0.6, 0.1, 0.9], 0.5, "three have the same probability, two of them are ones"),
            ([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5], 0.5, "all have the same probability"),
            ([1, 1, 1, 1], [0.6, 0.6, 0.1, 0.6], 0.75, "three of four ones have the same probability"),
            ([1, 1, 1, 1], [0.6, 0.6, 0.9, 0.6], 0.5, "three of four ones have the same probability, below that of the fourth"),
            ([1, 1, 0], [1e-9, 2e-9, 3e-9], 1, "probabilities near 0")])
        {
            judge.Case(name);
            ExpectThreshold(judge, Tensor.Vector(t), Tensor.Vector(p), recall);
        }
    }

    private static void ExpectThreshold(Judge judge, Tensor t, Tensor p, double recall)
    {
        judge.Feed("t", t);
        judge.Feed("P", p);
        judge.Feed("recall", recall);
        var expected = p.Data.ToArray().Where(threshold => Found(t, p, threshold) >= recall).Max();
        judge.Expect("threshold", T.HighestThreshold(t, p, recall), expected, "every probability was tried as a threshold", 1e-15);
    }

    private static double Found(Tensor t, Tensor p, double threshold) =>
        Enumerable.Range(0, t.Size).Count(n => t[n] == 1 && p[n] >= threshold) / t.Sum().Item();

    private static (Tensor T, Tensor Answers) Draw(Judge judge, int found, int alarms, int missed, int rest)
    {
        judge.Case($"{found} found, {alarms} false alarms, {missed} missed, {rest} rightly left");
        var order = judge.Random.Permutation(found + alarms + missed + rest);
        var (t, answers) = (Tensor.Zeros([order.Length]), Tensor.Zeros([order.Length]));
        for (var i = 0; i < order.Length; i++)
        {
            answers[order[i]] = i < found + alarms ? 1 : 0;
            t[order[i]] = i < found || (i >= found + alarms && i < found + alarms + missed) ? 1 : 0;
        }

        return (judge.Feed("t", t), judge.Feed("answers", answers));
    }
}
