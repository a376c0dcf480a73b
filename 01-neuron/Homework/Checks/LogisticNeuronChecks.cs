using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class LogisticNeuronChecks<T> where T : ILogisticNeuronTask
{
    [Check]
    public void Gives_the_probabilities_of_the_statement(Judge judge)
    {
        var (x, w) = (judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 0, 1 } })), judge.Feed("w", Tensor.Vector(1, -1)));
        var alpha = judge.Feed("alpha", 2.0);
        judge.Expect("P", T.Probability(x, w, judge.Feed("b", 1.0), alpha), Tensor.Vector(0.5, 0.5), "the example of the statement");
        judge.Expect("P with b = 1.5", T.Probability(x, w, judge.Feed("b", 1.5), alpha), Tensor.Vector(0.731059, 0.731059),
            "the example of the statement", 1e-6);
    }

    [Check]
    public void Gives_the_log_odds_of_the_statement(Judge judge)
    {
        var p = judge.Feed("P", Tensor.Vector(0.8, 0.5, 0.2));
        judge.Expect("r", T.LogOdds(p), Tensor.Vector(Math.Log(4), 0, -Math.Log(4)), "log(P / (1 - P))");
    }

    [Check]
    public void Gives_the_classes_of_the_statement(Judge judge)
    {
        var (p, threshold) = (judge.Feed("P", Tensor.Vector(0.2, 0.5, 0.9)), judge.Feed("threshold", 0.5));
        judge.Expect("classes", T.Classes(p, threshold), Tensor.Vector(0, 1, 1), "1 where P is at least the threshold");
    }

    [Check]
    public void Probabilities_agree_with_the_formula(Judge judge)
    {
        foreach (var (examples, inputs) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 3), (3, 3), (5, 2), (5, 2)])
        {
            judge.Case($"{examples} x {inputs}");
            var (x, w) = (
                judge.Feed("x", judge.Random.Normal<double>([examples, inputs])), judge.Feed("w", judge.Random.Normal<double>([inputs])));
            var (b, alpha) = (judge.Feed("b", judge.Random.NextNormal()), judge.Feed("alpha", judge.Random.NextUniform(0.3, 3)));
            judge.Expect("P", T.Probability(x, w, b, alpha), Expected(x, w, b, alpha), "1 / (1 + e^(-alpha r))");
        }
    }

    [Check]
    public void A_slope_below_zero_turns_the_curve_around(Judge judge)
    {
        foreach (var alpha in (ReadOnlySpan<double>)[-0.7, 0])
        {
            judge.Case($"alpha = {Values.Print(alpha)}");
            var (x, w) = (judge.Feed("x", Tensor.FromArray(new double[,] { { 1.5 }, { -3 } })), judge.Feed("w", Tensor.Vector(1)));
            var b = judge.Feed("b", 0.25);
            judge.Feed("alpha", alpha);
            judge.Expect("P", T.Probability(x, w, b, alpha), Expected(x, w, b, alpha),
                "1 / (1 + e^(-alpha r)), whatever the sign of alpha");
        }
    }

    [Check]
    public void A_very_sure_neuron_answers_zero_or_one(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1000 }, { -1000 }, { 400 }, { -400 }, { 8 }, { -8 }, { 4 }, { -4 } }));
        var (w, b, alpha) = (judge.Feed("w", Tensor.Vector(1)), judge.Feed("b", 0.0), judge.Feed("alpha", 2.0));
        judge.Expect("P", T.Probability(x, w, b, alpha), Expected(x, w, b, alpha),
            "e^(-alpha r) may be 0 or infinity in float64, and 1 / (1 + e^(-alpha r)) is still 1 or 0");
    }

    [Check]
    public void Log_odds_lead_back_to_where_the_sigmoid_came_from(Judge judge)
    {
        for (var call = 1; call <= 2; call++)
        {
            judge.Case(call == 1 ? "six numbers" : "six other numbers");
            var r = judge.Random.Normal<double>([6], 0, 2);
            var p = judge.Feed("P", r.Map(value => 1 / (1 + Math.Exp(-value))));
            judge.Expect("r", T.LogOdds(p), r, "P was made as 1 / (1 + e^-r)");
        }
    }

    [Check]
    public void Log_odds_near_the_ends(Judge judge)
    {
        var p = judge.Feed("P", Tensor.Vector(1e-9, 1e-300, 1 - 1.0 / 1024 / 1024 / 1024, 0, 1));
        judge.Expect("r", T.LogOdds(p), Tensor.Vector(
            -9 * Math.Log(10), -300 * Math.Log(10), Math.Log(1024.0 * 1024 * 1024 - 1), double.NegativeInfinity, double.PositiveInfinity),
            "log(P / (1 - P)), which has no bounds: log 0 is minus infinity");
    }

    [Check]
    public void The_threshold_is_the_callers(Judge judge)
    {
        var p = judge.Feed("P", Tensor.Vector(0, 0.1, 0.3, 0.6, 0.85, 1));
        foreach (var (threshold, count) in (ReadOnlySpan<(double, int)>)[
            (0.3, 4), (0.31, 3), (Math.BitIncrement(0.3), 3), (0.6, 3), (Math.BitIncrement(0.6), 2), (0.9, 1), (1, 1), (1.2, 0), (0, 6)])
        {
            judge.Feed("threshold", threshold);
            var expected = Tensor.Arange(6).Map(n => n >= 6 - count ? 1 : 0);
            judge.Expect($"classes at {threshold:g17}", T.Classes(p, threshold), expected, "1 where P is at least the threshold");
        }
    }

    [Check]
    public void Answers_are_tensors_of_their_own(Judge judge)
    {
        var (x, w) = (judge.Feed("x", Tensor.FromArray(new double[,] { { 0.4 } })), judge.Feed("w", Tensor.Vector(-0.6)));
        judge.ExpectOwn(() => [("P", T.Probability(x, w, 0.3, 1.5))], ("x", x), ("w", w));
        var p = judge.Feed("P", Tensor.Vector(0.8, 0.3));
        judge.ExpectOwn(() => [("r", T.LogOdds(p))], ("P", p));
        var ones = judge.Feed("P", Tensor.Vector(1, 0)); // as classes they are the same numbers
        judge.ExpectOwn(() => [("classes", T.Classes(ones, 0.5))], ("P", ones));
    }

    private static Tensor Expected(Tensor x, Tensor w, double b, double alpha)
    {
        var p = Tensor.Zeros([x.Shape[0]]);
        for (var n = 0; n < p.Size; n++)
        {
            var r = b;
            for (var i = 0; i < w.Size; i++)
            {
                r += x[n, i] * w[i];
            }

            p[n] = 1 / (1 + Math.Exp(-alpha * r));
        }

        return p;
    }
}
