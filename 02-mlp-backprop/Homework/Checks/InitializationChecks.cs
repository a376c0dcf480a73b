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
        foreach (var (name, rule) in Rules)
        {
            judge.Case(name);
            judge.Feed("seed", 7);
            var rng = new Rng(7);
            var w = rule(6, 5, rng);
            judge.Require(w is not null, "W is null", "a tensor of the shape [6, 5] was asked for");
            var different = w!.Data.ToArray().Select(Math.Abs).Distinct().Count();
            judge.Require(different == 30, $"{different} of the 30 weights are different, signs left out",
                "neurons that begin with equal weights stay equal, and each number is to be a draw of its own");
            var kept = w.Clone();
            var again = rule(6, 5, rng);
            judge.Require(!w.Data.SequenceEqual(again.Data), "a second call with the same generator gives the same weights",
                "it has to draw on from the generator that it is given");
            judge.Require(w.Data.SequenceEqual(kept.Data), "a second call changed the weights that the first one had returned",
                "both calls answer in the same tensor; make a new one at every call");
            judge.Expect("W of the same seed", rule(6, 5, new Rng(7)), kept, "the same seed gives the same weights", 0);
        }
    }

    [Check]
    public void Weights_have_all_digits_of_a_double(Judge judge)
    {
        foreach (var (name, rule) in Rules)
        {
            judge.Case(name);
            var w = rule(5, 6, judge.Random);
            judge.Require(w.Data.ToArray().Any(weight => weight != (float)weight && weight != Math.Round(weight, 12)),
                "the weights are rounded, to float or to few decimals",
                "the normal numbers come in double, with 16 digits; a cast to float leaves 7 of them");
        }
    }

    private static (string Name, Func<int, int, Rng, Tensor> Rule)[] Rules => [("Xavier", T.Xavier), ("He", T.He)];

    private static void Spread(Judge judge, Func<int, int, Rng, Tensor> rule, Func<int, int, double> variance)
    {
        foreach (var (inputs, outputs) in (ReadOnlySpan<(int, int)>)[(200, 200), (40, 900), (900, 40), (1, 40_000), (40_000, 1)])
        {
            judge.Case($"{inputs} inputs, {outputs} neurons");
            judge.Feed("inputs", inputs);
            judge.Feed("outputs", outputs);
            var w = rule(inputs, outputs, judge.Random);
            judge.ExpectSame("the shape of W", w?.Shape.ToString(), $"[{inputs}, {outputs}]", "the shape is inputs x outputs");
            var v = variance(inputs, outputs);
            var (mean, square) = (w!.Mean().Item(), w.Square().Mean().Item());
            // Of 36 000 draws the mean square is known to 0.75 %, so 5 % is 6 standard deviations away; the mean to 0.53 %, so 3 % is, too.
            judge.Require(Math.Abs(square / v - 1) < 0.05,
                $"the weights have the mean square {Values.Print(square)}, expected about {Values.Print(v)}", "the variance of the rule");
            judge.Require(Math.Abs(mean) < 0.03 * Math.Sqrt(v),
                $"the weights have the mean {Values.Print(mean)}, expected about 0", "a normal distribution around 0");
            judge.Require(Math.Abs(square / v - 1) > 1e-9 && Math.Abs(mean) > 1e-9 * Math.Sqrt(v),
                "the weights have exactly the mean 0, or exactly the variance of the rule",
                "of numbers drawn by themselves they come out a little different every time; nothing may be adjusted afterwards");
            var neighbours = 0.0;
            for (var i = 1; i < w.Size; i++)
            {
                neighbours += w.Data[i - 1] * w.Data[i] / v / w.Size;
            }

            judge.Require(Math.Abs(neighbours) < 0.035,
                $"neighbouring weights have the correlation {Values.Print(neighbours)}, expected about 0",
                "every weight is drawn by itself, and tells nothing about the next");
            foreach (var (deviations, least, most, share) in (ReadOnlySpan<(int, double, double, string)>)[
                (2, 0.039, 0.053, "4.6 %"), (3, 0.0012, 0.0045, "0.27 %")])
            {
                var far = w.Abs().GreaterThan(deviations * Math.Sqrt(v)).Mean().Item();
                judge.Require(far > least && far < most,
                    $"{far:P2} of the weights are farther than {deviations} standard deviations from 0, expected about {share}",
                    "a normal distribution has such tails; a uniform one has none, and one that is cut off has fewer");
            }
        }
    }
}
