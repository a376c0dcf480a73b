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
            judge.Case($"patience {patience}");
            Check(judge, losses, patience, last, best);
        }
    }

    [Check]
    public void Knows_the_borders(Judge judge)
    {
        judge.Case("the loss falls to the end");
        Check(judge, [3, 2, 1], 1, 3, 3);
        judge.Case("the loss only rises");
        Check(judge, [1, 2, 3, 4, 5], 3, 4, 1);
        judge.Case("no epochs");
        Check(judge, [], 2, 0, 0);
        judge.Case("the epochs end before the patience");
        Check(judge, [1, 2, 3], 5, 3, 1);
        judge.Case("gains in between give new patience");
        Check(judge, [5, 6, 4, 6, 3, 6, 6, 1], 2, 7, 5);
    }

    [Check]
    public void Is_not_led_astray_by_what_is_not_a_number(Judge judge)
    {
        judge.Case("a loss is NaN");
        Check(judge, [2, double.NaN, 1, double.NaN, double.NaN, 0.5], 2, 5, 3);
        judge.Case("the first loss is NaN");
        Check(judge, [double.NaN, 2, 1], 2, 3, 3);
        judge.Case("all losses are NaN");
        Check(judge, [double.NaN, double.NaN, double.NaN], 2, 2, 0);
    }

    private static void Check(Judge judge, double[] losses, int patience, int last, int best)
    {
        var answer = T.Stop(judge.Feed("losses", losses), judge.Feed("patience", patience));
        judge.ExpectSame("the best epoch", answer.BestEpoch, best, "the epoch of the least loss so far; of equal ones the first");
        judge.ExpectSame("the last epoch", answer.LastEpoch, last, "the epoch that completes the patience, or the last there is");
    }
}
