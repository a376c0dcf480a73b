using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class EarlyStoppingChecks<T> where T : IEarlyStoppingTask
{
    [Check]
    public void Stops_where_the_statement_says(Judge judge)
    {
        double[] losses = [0.9, 0.7, 0.5, 0.6, 0.5, 0.4];
        foreach (var (patience, last, best) in (ReadOnlySpan<(int, int, int)>)[(2, 5, 3), (3, 6, 6), (1, 4, 3)])
        {
            Check(judge, $"patience {patience}", losses, patience, last, best);
        }
    }

    [Check]
    public void Knows_the_borders(Judge judge)
    {
        Check(judge, "the loss falls to the end", [3, 2, 1], 1, 3, 3);
        Check(judge, "the loss only rises", [1, 2, 3, 4, 5], 3, 4, 1);
        Check(judge, "no epochs", [], 2, 0, 0);
        Check(judge, "one epoch", [7], 1, 1, 1);
        Check(judge, "the epochs end before the patience", [1, 2, 3], 5, 3, 1);
        Check(judge, "gains in between give new patience", [5, 6, 4, 6, 3, 6, 6, 1], 2, 7, 5);
        Check(judge, "the loss never changes", [2, 2, 2, 2], 3, 4, 1);
    }

    [Check]
    public void Compares_numbers_of_any_size(Judge judge)
    {
        Check(judge, "gains in the last digits", [1, 1 - 1e-9, 1 - 1e-9, 1 - 1e-15, 1 - 1e-15], 1, 3, 2);
        Check(judge, "a gain in the last digit", [0.5, Math.BitDecrement(0.5), 0.5], 1, 3, 2);
        Check(judge, "tiny losses", [1e-200, 1e-250, 1e-300, 2e-300], 1, 4, 3);
        Check(judge, "huge losses", [1e300, 1e299, 2e299], 1, 3, 2);
        Check(judge, "the loss falls below 0", [2, 0, -1, -3, -2], 1, 5, 4);
        Check(judge, "the first losses are infinite", [double.PositiveInfinity, double.PositiveInfinity, 3, 4], 2, 4, 3);
        Check(judge, "all losses are infinite", [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, 1], 2, 3, 1);
    }

    [Check]
    public void Is_not_led_astray_by_what_is_not_a_number(Judge judge)
    {
        Check(judge, "a loss is NaN", [2, double.NaN, 1, double.NaN, double.NaN, 0.5], 2, 5, 3);
        Check(judge, "the first loss is NaN", [double.NaN, 2, 1], 2, 3, 3);
        Check(judge, "all losses are NaN", [double.NaN, double.NaN, double.NaN], 2, 2, 0);
        Check(judge, "the losses become NaN and the epochs end", [2, 1, double.NaN], 2, 3, 2);
    }

    [Check]
    public void Stops_where_counting_by_hand_does(Judge judge)
    {
        double[] usual = [-1, 0, 0.5, 1, 2, double.NaN];
        for (var run = 0; run < 40; run++)
        {
            var losses = new double[judge.Random.NextInt(12)];
            for (var i = 0; i < losses.Length; i++)
            {
                losses[i] = usual[judge.Random.NextInt(usual.Length)]; // few values, so that many are equal
            }

            var patience = 1 + judge.Random.NextInt(4);
            bool[] gains = [.. losses.Select((loss, i) => losses[..i].All(before => double.IsNaN(before) || loss < before)
                && !double.IsNaN(loss))];
            var last = Enumerable.Range(patience, Math.Max(0, losses.Length - patience + 1))
                .FirstOrDefault(epoch => !gains.Skip(epoch - patience).Take(patience).Contains(true), losses.Length);
            Check(judge, "losses drawn at random", losses.AsReadOnly(), patience, last, Array.LastIndexOf(gains, true, last - 1, last) + 1);
        }
    }

    private static void Check(Judge judge, string name, IReadOnlyList<double> losses, int patience, int last, int best)
    {
        judge.Case(name);
        var answer = T.Stop(judge.Feed("losses", losses), judge.Feed("patience", patience));
        judge.ExpectSame("the best epoch", answer.BestEpoch, best, "the epoch of the least loss until then; of equal ones the first");
        judge.ExpectSame("the last epoch", answer.LastEpoch, last,
            "the first epoch that completes `patience` epochs in a row without a gain; if there is none, the last there is");
    }
}
