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
        foreach (var examples in (ReadOnlySpan<int>)[1, 2, 5, 5])
        {
            var (r, t) = Draw(judge, examples);
            judge.Expect("E", T.Loss(r, t), Loss(r, t), "the definition");
        }
    }

    [Check]
    public void Slope_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var examples in (ReadOnlySpan<int>)[1, 2, 5, 5])
        {
            var (r, t) = Draw(judge, examples);
            judge.ExpectGradient("dE/dr", T.Slope(r, t), r, () => Loss(r, t), 1e-8);
        }
    }

    [Check]
    public void Loss_stays_finite_when_the_neuron_is_very_sure(Judge judge)
    {
        foreach (var logOdds in (ReadOnlySpan<double>)[1000, -1000, 11, -11, 16, -16, 40, -40, 750, -750, 1e5, -1e5])
        {
            foreach (var @class in (ReadOnlySpan<double>)[0, 1])
            {
                judge.Case($"r = {Values.Print(logOdds)}, t = {@class}");
                var (r, t) = (judge.Feed("r", Tensor.Vector(logOdds)), judge.Feed("t", Tensor.Vector(@class)));
                var wrong = logOdds > 0 == (@class == 1) ? 0 : Math.Abs(logOdds);
                judge.Expect("E", T.Loss(r, t), wrong + Math.Log(1 + Math.Exp(-Math.Abs(logOdds))),
                    "sure and wrong costs |r|, sure and right costs nearly nothing: log(1 + e^-|r|)");
            }
        }

        judge.Case("sure and unsure neurons together");
        var (some, classes) = (judge.Feed("r", Tensor.Vector(900, 0, -600, 0)), judge.Feed("t", Tensor.Vector(0, 1, 1, 0)));
        judge.Expect("E", T.Loss(some, classes), (900 + 600 + 2 * Math.Log(2)) / 4, "(900 + log 2 + 600 + log 2) / 4");
    }

    [Check]
    public void Slope_stays_finite_when_the_neuron_is_very_sure(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<double>)[1000, 1e5, 8, 16, 25])
        {
            judge.Case($"r = +-{Values.Print(size)}");
            var (r, t) = (judge.Feed("r", Tensor.Vector(size, size, -size, -size)), judge.Feed("t", Tensor.Vector(0, 1, 1, 0)));
            var y = 1 / (1 + Math.Exp(-size));
            judge.Expect("dE/dr", T.Slope(r, t), Tensor.Vector(y, y - 1, -y, 1 - y) / 4, "(y - t) / N with y very near to 1 or to 0");
        }
    }

    [Check]
    public void Slope_is_exact_and_a_tensor_of_its_own(Judge judge)
    {
        var odds = Tensor.Vector(1, 2, 4, 9); // y = odds / (1 + odds)
        var (r, t) = (judge.Feed("r", odds.Map(Math.Log)), judge.Feed("t", Tensor.Vector(0, 1, 1, 0)));
        judge.Expect("dE/dr", T.Slope(r, t), Tensor.Vector(0.5 / 4, -1.0 / 12, -0.2 / 4, 0.9 / 4),
            "(y - t) / N, r being the log of 1, 2, 4 and 9");
        judge.ExpectOwn(() => [("dE/dr", T.Slope(r, t))], ("r", r), ("t", t));
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
