using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class LinearLayersChecks<T> where T : ILinearLayersTask
{
    [Check]
    public void The_example_of_the_statement(Judge judge)
    {
        var (w1, b1) = (judge.Feed("W1", Tensor.FromArray(new double[,] { { 1, 2 } })), judge.Feed("b1", Tensor.Vector(0, 1)));
        var (w2, b2) = (judge.Feed("W2", Tensor.FromArray(new double[,] { { 3 }, { -1 } })), judge.Feed("b2", Tensor.Vector(0.5)));
        var answer = T.Collapse(w1, b1, w2, b2);
        judge.Expect("A", answer.A, Tensor.FromArray(new double[,] { { 1 } }), "the example of the statement");
        judge.Expect("c", answer.C, Tensor.Vector(-0.5), "the example of the statement");
    }

    [Check]
    public void Answers_as_the_two_layers_do(Judge judge)
    {
        foreach (var (inputs, hidden, outputs) in (ReadOnlySpan<(int, int, int)>)[
            (2, 2, 2), (3, 5, 2), (3, 5, 2), (1, 4, 3), (4, 1, 2), (2, 9, 1)])
        {
            judge.Case($"{inputs}-{hidden}-{outputs}");
            var (w1, b1) = (
                judge.Feed("W1", judge.Random.Normal<double>([inputs, hidden])), judge.Feed("b1", judge.Random.Normal<double>([hidden])));
            var (w2, b2) = (
                judge.Feed("W2", judge.Random.Normal<double>([hidden, outputs])), judge.Feed("b2", judge.Random.Normal<double>([outputs])));
            var answer = T.Collapse(w1, b1, w2, b2);
            var c = Answer(Tensor.Zeros([inputs]), w1, b1, w2, b2);
            judge.Expect("c", answer.C, c, "what the two layers answer for x = 0");
            var a = Tensor.Zeros([inputs, outputs]);
            for (var i = 0; i < inputs; i++)
            {
                var unit = Tensor.Zeros([inputs]);
                unit[i] = 1;
                (Answer(unit, w1, b1, w2, b2) - c).Data.CopyTo(a.Data[(i * outputs)..]);
            }

            judge.Expect("A", answer.A, a, "by how much the two layers answer more when one input is 1 in place of 0");
        }
    }

    [Check]
    public void Large_and_small_numbers_count_alike(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<double>)[1e-4, 1e4])
        {
            judge.Case($"weights around {Values.Print(size)}");
            var w1 = judge.Feed("W1", Tensor.FromArray(new[,] { { 3 * size, -5 * size } }));
            var w2 = judge.Feed("W2", Tensor.FromArray(new[,] { { 7 * size }, { 4 * size } }));
            var (b1, b2) = (judge.Feed("b1", Tensor.Vector(-2, 0.5)), judge.Feed("b2", Tensor.Vector(6 * size)));
            var answer = T.Collapse(w1, b1, w2, b2);
            judge.Expect("A", answer.A, Tensor.FromArray(new[,] { { size * size } }), "3 * 7 - 5 * 4 = 1, times the size squared",
                1e-9 * Math.Min(1, size * size));
            judge.Expect("c", answer.C, Tensor.Vector(-6 * size), "-2 * 7 + 0.5 * 4 + 6 = -6, times the size", 1e-9 * Math.Min(1, size));
        }
    }

    [Check]
    public void The_layer_is_made_of_tensors_of_its_own(Judge judge)
    {
        foreach (var b in (ReadOnlySpan<double>)[0.4, 0])
        {
            judge.Case(b == 0 ? "the first layer has no biases" : "an ordinary layer");
            var (w1, b1) = (judge.Feed("W1", Tensor.Identity(2)), judge.Feed("b1", Tensor.Vector(b, b)));
            var (w2, b2) = (judge.Feed("W2", Tensor.Identity(2)), judge.Feed("b2", Tensor.Vector(0.5, -3)));
            judge.ExpectOwn(
                () =>
                {
                    var (a, c) = T.Collapse(w1, b1, w2, b2);
                    return [("A", a), ("c", c)];
                },
                ("W1", w1), ("b1", b1), ("W2", w2), ("b2", b2));
        }
    }

    private static Tensor Answer(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2)
    {
        var y = b2.Clone();
        for (var j = 0; j < w1.Shape[1]; j++)
        {
            var h = b1[j];
            for (var i = 0; i < x.Size; i++)
            {
                h += x[i] * w1[i, j];
            }

            for (var k = 0; k < y.Size; k++)
            {
                y[k] += h * w2[j, k];
            }
        }

        return y;
    }
}
