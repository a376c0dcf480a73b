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
        foreach (var inputs in (ReadOnlySpan<int>)[1, 2, 7])
        {
            judge.Case(inputs == 1 ? "one input" : $"{inputs} inputs");
            var x = judge.Feed("x", judge.Random.Normal<double>([inputs]));
            var w = judge.Feed("w", judge.Random.Normal<double>([inputs]));
            var b = judge.Feed("b", judge.Random.NextNormal());
            var r = b;
            for (var i = 0; i < inputs; i++)
            {
                r += w.Data[i] * x.Data[i];
            }

            judge.Expect("r", T.WeightedSum(x, w, b), r, "b + sum w_i x_i");
        }
    }

    [Check]
    public void Fires_from_zero_on(Judge judge)
    {
        foreach (var (r, y) in (ReadOnlySpan<(double, int)>)[(2.5, 1), (1e-9, 1), (0, 1), (-1e-9, 0), (-3, 0)])
        {
            judge.Feed("r", r);
            judge.ExpectSame("y", T.Step(r), y, r == 0 ? "at r = 0 the neuron fires" : "the neuron fires when r is not negative");
        }
    }
}
