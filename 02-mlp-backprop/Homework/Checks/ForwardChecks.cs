using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class ForwardChecks<T> where T : IForwardTask
{
    [Check]
    public void A_layer_of_the_example_of_the_statement(Judge judge)
    {
        var a = judge.Feed("a", Tensor.FromArray(new double[,] { { 1, 2 } }));
        var w = judge.Feed("W", Tensor.FromArray(new double[,] { { 1, 0 }, { 0, -1 } }));
        var b = judge.Feed("b", Tensor.Vector(-1, 2));
        judge.Expect("the layer's answer", T.Layer(a, w, b), Tensor.FromArray(new double[,] { { 0.5, 0.5 } }),
            "the example of the statement");
    }

    [Check]
    public void A_layer_answers_every_example_with_every_neuron(Judge judge)
    {
        foreach (var (examples, inputs, outputs) in (ReadOnlySpan<(int, int, int)>)[
            (1, 3, 3), (4, 3, 2), (4, 3, 2), (2, 1, 5), (3, 2, 3), (2, 2, 2)])
        {
            judge.Case($"{examples} x {inputs} in, {outputs} neurons");
            var a = judge.Feed("a", judge.Random.Normal<double>([examples, inputs]));
            var w = judge.Feed("W", judge.Random.Normal<double>([inputs, outputs]));
            var b = judge.Feed("b", judge.Random.Normal<double>([outputs]));
            judge.Expect("the layer's answer", T.Layer(a, w, b), Layer(a, w, b), "1 / (1 + e^-(a W + b))");
        }
    }

    [Check]
    public void A_network_hands_on_from_layer_to_layer(Judge judge)
    {
        foreach (var sizes in (ReadOnlySpan<int[]>)[[2, 3], [3, 4, 2], [3, 4, 2], [3, 3, 3, 3], [2, 2, 3, 1]])
        {
            judge.Case($"sizes {string.Join("-", sizes)}");
            var x = judge.Feed("x", judge.Random.Normal<double>([3, sizes[0]]));
            var (weights, biases, expected) = (new List<Tensor>(), new List<Tensor>(), x);
            for (var l = 0; l + 1 < sizes.Length; l++)
            {
                weights.Add(judge.Feed($"W{l + 1}", judge.Random.Normal<double>([sizes[l], sizes[l + 1]])));
                biases.Add(judge.Feed($"b{l + 1}", judge.Random.Normal<double>([sizes[l + 1]])));
                expected = Layer(expected, weights[l], biases[l]);
            }

            judge.Expect("the network's answer", T.Network(x, weights, biases), expected, "g(a W + b), layer by layer");
        }
    }

    [Check]
    public void Far_from_zero_a_neuron_answers_zero_or_one(Judge judge)
    {
        judge.Case("z from -1000 to 1000");
        var a = judge.Feed("a", Tensor.FromArray(new double[,] { { 1000 }, { -1000 }, { 400 }, { 16 }, { -8 } }));
        var (w, b) = (judge.Feed("W", Tensor.FromArray(new double[,] { { 1, -1 } })), judge.Feed("b", Tensor.Vector(0, 0)));
        var expected = Layer(a, w, b);
        judge.Expect("the layer's answer", T.Layer(a, w, b), expected,
            "e^-z may be 0 or infinity in float64, and 1 / (1 + e^-z) is still 1 or 0");
        judge.Expect("the network's answer", T.Network(a, [w], [b]), expected, "a network of one layer is that layer");
    }

    [Check]
    public void Answers_are_tensors_of_their_own(Judge judge)
    {
        var a = judge.Feed("a", judge.Random.Normal<double>([2, 2]));
        var (w, b) = (judge.Feed("W", judge.Random.Normal<double>([2, 2])), judge.Feed("b", judge.Random.Normal<double>([2])));
        judge.ExpectOwn(() => [("the layer's answer", T.Layer(a, w, b))], ("a", a), ("W", w), ("b", b));
        judge.ExpectOwn(() => [("the network's answer", T.Network(a, [w, w], [b, b]))], ("x", a), ("W", w), ("b", b));
    }

    private static Tensor Layer(Tensor a, Tensor w, Tensor b)
    {
        var answer = Tensor.Zeros([a.Shape[0], w.Shape[1]]);
        for (var n = 0; n < a.Shape[0]; n++)
        {
            for (var j = 0; j < w.Shape[1]; j++)
            {
                var z = b[j];
                for (var i = 0; i < a.Shape[1]; i++)
                {
                    z += a[n, i] * w[i, j];
                }

                answer[n, j] = 1 / (1 + Math.Exp(-z));
            }
        }

        return answer;
    }
}
