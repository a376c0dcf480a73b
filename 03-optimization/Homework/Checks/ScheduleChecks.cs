using Course.Optimization.Schedules;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class ScheduleChecks<T> where T : IScheduleTask
{
    [Check]
    public void Gives_the_rates_of_the_statement(Judge judge)
    {
        foreach (var (step, expected) in (ReadOnlySpan<(int, double)>)[
            (0, 0.2), (1, 0.4), (2, 0.6), (3, 0.8), (4, 0.8), (8, 0.4), (12, 0), (13, 0), (100, 0)])
        {
            Rate(judge, step, 0.8, 4, 12, expected, "the example of the statement");
        }
    }

    [Check]
    public void Works_without_a_warm_up(Judge judge)
    {
        foreach (var (step, expected) in (ReadOnlySpan<(int, double)>)[
            (0, 30), (1, 15 + 15 * Math.Sqrt(0.5)), (2, 15), (3, 15 - 15 * Math.Sqrt(0.5)), (4, 0)])
        {
            Rate(judge, step, 30, 0, 4, expected, "no quarter, a quarter, a half, three quarters and all of the half wave from 30 to 0");
        }
    }

    [Check]
    public void Works_with_the_shortest_fall_and_with_very_many_steps(Judge judge)
    {
        Rate(judge, 6, 30, 7, 8, 30, "the last step of the rise");
        Rate(judge, 7, 30, 7, 8, 30, "the top of the wave, which has one step");
        Rate(judge, 8, 30, 7, 8, 0, "the end");
        const int Million = 1_000_000;
        Rate(judge, 499_999, 30, 2 * Million, 1000 * Million, 7.5, "500 000 of two million steps are a quarter of the rise");
        Rate(judge, 2 * Million, 30, 2 * Million, 1000 * Million, 30, "the top of the wave");
        Rate(judge, 501 * Million, 30, 2 * Million, 1000 * Million, 15, "499 million of 998 million steps are half of the fall");
        Rate(judge, 2000 * Million, 30, 2 * Million, 1000 * Million, 0, "long behind the end");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        for (var run = 0; run < 6; run++)
        {
            var (warmUp, fall) = (run == 0 ? 0 : 1 + judge.Random.NextInt(10), 1 + judge.Random.NextInt(30));
            var (length, peak) = (warmUp + fall, judge.Random.NextUniform(1, 1000));
            var engine = new WarmUpSchedule(warmUp, new CosineSchedule(peak, fall));
            for (var step = length + 3; step >= 0; step--) // from the end, so that no answer can count along
            {
                Rate(judge, step, peak, warmUp, length, engine.At(step), "the engine's schedules");
            }
        }
    }

    private static void Rate(Judge judge, int step, double peak, int warmUp, int length, double expected, string from)
    {
        judge.Case(step < warmUp ? "on the rise" : step < length ? "on the wave" : "at the end or behind it");
        judge.Feed("step", step);
        judge.Feed("peak", peak);
        judge.Feed("warmUp", warmUp);
        judge.Feed("length", length);
        judge.Expect("eta", T.Rate(step, peak, warmUp, length), expected, from);
    }
}
