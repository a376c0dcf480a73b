using Course.Mlp.Tasks;
using Course.Tensors;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class InitializationChecks<T> where T : IInitializationTask
{
    [Check]
    public void Xavier_has_its_variance(Judge judge) => Spread(judge, T.Xavier, (inputs, outputs) => 2.0 / (inputs + outputs));

    [Check]
    public void He_has_its_variance(Judge judge) => Spread(judge, T.He, (inputs, _) => 2.0 / inputs);

    [Check]
    public void Every_weight_is_drawn_by_itself(Judge judge)
    {
        foreach (var rule in (ReadOnlySpan<string>)["Xavier", "He"])
        {
            judge.Case(rule);
            var rng = new Rng(judge.Feed("seed", 7));
            var w = rule == "He" ? T.He(6, 5, rng) : T.Xavier(6, 5, rng);
            var different = w.Data.ToArray().Distinct().Count();
            judge.Require(different == 30, $"{different} of the 30 weights are different",
                "neurons that begin with equal weights stay equal");
            var again = rule == "He" ? T.He(6, 5, rng) : T.Xavier(6, 5, rng);
            var drawsOn = !w.Data.SequenceEqual(again.Data);
            judge.Require(drawsOn, "a second call with the same generator gives the same weights",
                "it has to draw on from the generator that it is given");
            var replay = new Rng(7);
            var same = rule == "He" ? T.He(6, 5, replay) : T.Xavier(6, 5, replay);
            judge.Expect("W of the same seed", same, w, "the same seed gives the same weights");
        }
    }

    private static void Spread(Judge judge, Func<int, int, Rng, Tensor> rule, Func<int, int, double> variance)
    {
        foreach (var (inputs, outputs) in (ReadOnlySpan<(int, int)>)[(200, 50), (40, 300)])
        {
            judge.Case($"{inputs} inputs, {outputs} neurons");
            judge.Feed("inputs", inputs);
            judge.Feed("outputs", outputs);
            var w = rule(inputs, outputs, judge.Random);
            judge.ExpectSame("the shape of W", w.Shape.ToString(), $"[{inputs}, {outputs}]", "the shape is inputs x outputs");
            var v = variance(inputs, outputs);
            var (mean, square) = (w.Mean().Item(), w.Square().Mean().Item());
            // Of 10 000 draws the mean square is known to 1.4 %, so 10 % is 7 standard deviations away.
            judge.Require(Math.Abs(square / v - 1) < 0.1,
                $"the weights have the mean square {Values.Print(square)}, expected about {Values.Print(v)}", "the variance of the rule");
            judge.Require(Math.Abs(mean) < 0.07 * Math.Sqrt(v),
                $"the weights have the mean {Values.Print(mean)}, expected about 0", "a normal distribution around 0");
            var far = w.Abs().GreaterThan(2 * Math.Sqrt(v)).Mean().Item();
            judge.Require(far is > 0.03 and < 0.06,
                $"{far:P1} of the weights are farther than two standard deviations from 0, expected about 4.6 %",
                "a normal distribution has such tails, a uniform one has none");
        }
    }
}
