using Course.Optimization.Schedules;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class ScheduleChecks<T> where T : IScheduleTask
{
    [Check]
    public void Gives_the_rates_of_the_statement(Judge judge)
    {
        judge.Feed("peak, warmUp, length", "0.8, 4, 12");
        foreach (var (step, expected) in (ReadOnlySpan<(int, double)>)[
            (0, 0.2), (1, 0.4), (2, 0.6), (3, 0.8), (4, 0.8), (8, 0.4), (12, 0), (13, 0), (100, 0)])
        {
            judge.Feed("step", step);
            judge.Expect("eta", T.Rate(step, 0.8, 4, 12), expected, "the example of the statement");
        }
    }

    [Check]
    public void Works_without_a_warm_up(Judge judge)
    {
        judge.Feed("peak, warmUp, length", "2, 0, 4");
        foreach (var (step, expected) in (ReadOnlySpan<(int, double)>)[
            (0, 2), (1, 1 + Math.Sqrt(0.5)), (2, 1), (3, 1 - Math.Sqrt(0.5)), (4, 0)])
        {
            judge.Feed("step", step);
            judge.Expect("eta", T.Rate(step, 2, 0, 4), expected, "a quarter, a half, three quarters of the half wave");
        }
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        for (var run = 0; run < 5; run++)
        {
            var (warmUp, fall) = (1 + judge.Random.NextInt(10), 1 + judge.Random.NextInt(30));
            var peak = judge.Random.NextUniform(0.001, 1);
            judge.Case($"peak {peak}, warmUp {warmUp}, length {warmUp + fall}");
            var engine = new WarmUpSchedule(warmUp, new CosineSchedule(peak, fall));
            var expected = Enumerable.Range(0, warmUp + fall + 3).Select(engine.At).ToArray();
            var yours = Enumerable.Range(0, warmUp + fall + 3).Select(step => T.Rate(step, peak, warmUp, warmUp + fall)).ToArray();
            judge.Expect("eta of steps 0, 1, 2 ...", yours, expected, "the engine's schedules");
        }
    }
}
