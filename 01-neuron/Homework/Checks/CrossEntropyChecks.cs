using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class CrossEntropyChecks<T> where T : ICrossEntropyTask
{
    [Check]
    public void Loss_of_the_example_of_the_statement(Judge judge)
    {
        var (r, t) = (judge.Feed("r", Tensor.Vector(0, Math.Log(3))), judge.Feed("t", Tensor.Vector(1, 0)));
        judge.Expect("E", T.Loss(r, t), (Math.Log(2) + Math.Log(4)) / 2, "the example of the statement");
    }

    [Check]
    public void Slope_of_the_example_of_the_statement(Judge judge)
    {
        var (r, t) = (judge.Feed("r", Tensor.Vector(0, Math.Log(3))), judge.Feed("t", Tensor.Vector(1, 0)));
        judge.Expect("dE/dr", T.Slope(r, t), Tensor.Vector(-0.25, 0.375), "the example of the statement");
    }

    [Check]
    public void Loss_agrees_with_the_definition(Judge judge)
    {
        foreach (var examples in (ReadOnlySpan<int>)[1, 2, 5])
        {
            var (r, t) = Draw(judge, examples);
            judge.Expect("E", T.Loss(r, t), Loss(r, t), "the definition");
        }
    }

    [Check]
    public void Slope_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var examples in (ReadOnlySpan<int>)[1, 2, 5])
        {
            var (r, t) = Draw(judge, examples);
            judge.ExpectGradient("dE/dr", T.Slope(r, t), r, () => Loss(r, t));
        }
    }

    [Check]
    public void Loss_stays_finite_when_the_neuron_is_very_sure(Judge judge)
    {
        foreach (var (log_odds, @class, cost) in (ReadOnlySpan<(double, double, double)>)[
            (1000, 0, 1000), (1000, 1, 0), (-1000, 1, 1000), (-1000, 0, 0)])
        {
            judge.Case($"r = {log_odds}, t = {@class}");
            var (r, t) = (judge.Feed("r", Tensor.Vector(log_odds)), judge.Feed("t", Tensor.Vector(@class)));
            judge.Expect("E", T.Loss(r, t), cost, "sure and wrong costs |r|, sure and right costs nothing");
        }
    }

    [Check]
    public void Slope_stays_finite_when_the_neuron_is_very_sure(Judge judge)
    {
        var (r, t) = (judge.Feed("r", Tensor.Vector(1000, 1000, -1000, -1000)), judge.Feed("t", Tensor.Vector(0, 1, 1, 0)));
        judge.Expect("dE/dr", T.Slope(r, t), Tensor.Vector(0.25, 0, -0.25, 0), "(y - t) / N with y = 1 or 0");
    }

    private static (Tensor R, Tensor T) Draw(Judge judge, int examples)
    {
        judge.Case(examples == 1 ? "one example" : $"{examples} examples");
        return (
            judge.Feed("r", judge.Random.Normal<double>([examples], 0, 2)),
            judge.Feed("t", judge.Random.Uniform<double>([examples]).Map(value => value < 0.5 ? 0 : 1)));
    }

    private static double Loss(Tensor r, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < r.Size; n++)
        {
            var y = 1 / (1 + Math.Exp(-r[n]));
            sum -= t[n] * Math.Log(y) + (1 - t[n]) * Math.Log(1 - y);
        }

        return sum / r.Size;
    }
}
