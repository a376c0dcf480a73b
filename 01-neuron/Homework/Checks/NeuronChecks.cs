using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class NeuronChecks<T> where T : INeuronTask
{
    [Check]
    public void Weighs_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.Vector(1, 0, 2));
        var w = judge.Feed("w", Tensor.Vector(0.5, -1, 0.25));
        foreach (var (b, r) in (ReadOnlySpan<(double, double)>)[(-1, 0), (-1.5, -0.5)])
        {
            judge.Feed("b", b);
            judge.Expect("r", T.WeightedSum(x, w, b), r, "the example of the statement");
        }
    }

    [Check]
    public void Weighs_any_number_of_inputs(Judge judge)
    {
        foreach (var inputs in (ReadOnlySpan<int>)[1, 2, 7, 7])
        {
            judge.Case(inputs == 1 ? "one input" : $"{inputs} inputs");
            Weigh(judge, inputs, 1);
        }
    }

    [Check]
    public void Weighs_large_and_small_numbers(Judge judge)
    {
        foreach (var (size, name) in (ReadOnlySpan<(double, string)>)[(1000, "sums of millions"), (1e-5, "sums near 1e-10")])
        {
            judge.Case(name);
            Weigh(judge, 4, size);
        }
    }

    [Check]
    public void Without_inputs_the_bias_remains(Judge judge)
    {
        var (x, w, b) = (judge.Feed("x", Tensor.Zeros([0])), judge.Feed("w", Tensor.Zeros([0])), judge.Feed("b", -0.75));
        judge.Expect("r", T.WeightedSum(x, w, b), b, "no inputs: nothing is added to b");
    }

    [Check]
    public void Fires_from_zero_on(Judge judge)
    {
        foreach (var (r, y) in (ReadOnlySpan<(double, int)>)[
            (2.5, 1), (0.3, 1), (1e-9, 1), (double.Epsilon, 1), (0, 1), (-0.0, 1), (1e300, 1), (double.PositiveInfinity, 1),
            (-3, 0), (-0.3, 0), (-1e-9, 0), (-1e-17, 0), (-double.Epsilon, 0), (-1e300, 0), (double.NegativeInfinity, 0)])
        {
            judge.Feed("r", r);
            judge.ExpectSame("y", T.Step(r), y,
                r == 0 ? "at r = 0 the neuron fires" : $"{Values.Print(r)} >= 0 is {(y == 1 ? "true" : "false")}");
        }
    }

    [Check]
    public void Does_not_fire_when_the_sum_is_no_number(Judge judge)
    {
        var r = judge.Feed("r", double.NaN);
        judge.ExpectSame("y", T.Step(r), 0, "y is 1 if r >= 0, and NaN is not: every comparison with NaN is false");
    }

    private static void Weigh(Judge judge, int inputs, double size)
    {
        var x = judge.Feed("x", judge.Random.Normal<double>([inputs]) * size);
        var w = judge.Feed("w", judge.Random.Normal<double>([inputs]) * size);
        var b = judge.Feed("b", judge.Random.NextNormal() * size * size);
        var r = b;
        for (var i = 0; i < inputs; i++)
        {
            r += w.Data[i] * x.Data[i];
        }

        judge.Expect("r", T.WeightedSum(x, w, b), r, "b + sum w_i x_i", 1e-9 * Math.Min(1, size * size));
    }
}
