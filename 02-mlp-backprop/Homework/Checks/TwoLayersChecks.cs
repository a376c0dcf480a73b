using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class TwoLayersChecks<T> where T : ITwoLayersTask
{
    private const string Statement = "the example of the statement";

    [Check]
    public void Loss_of_the_example_of_the_statement(Judge judge)
    {
        var (x, w1, b1, w2, b2, t) = Example(judge);
        judge.Expect("L", T.Loss(x, w1, b1, w2, b2, t), 1.551607, Statement, 1e-6);
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var (x, w1, b1, w2, b2, t) = Example(judge);
        var answer = T.Gradient(x, w1, b1, w2, b2, t);
        judge.Expect("dL/db2", answer.DB2, Tensor.Vector(-1.761594), Statement, 1e-6);
        judge.Expect("dL/dW2", answer.DW2, Tensor.FromArray(new double[,] { { -1.341620 } }), Statement, 1e-6);
        judge.Expect("dL/db1", answer.DB1, Tensor.Vector(0.739824), Statement, 1e-6);
        judge.Expect("dL/dW1", answer.DW1, Tensor.FromArray(new double[,] { { 1.479648 } }), Statement, 1e-6);
    }

    [Check]
    public void Loss_is_the_mean_of_half_the_squared_errors(Judge judge)
    {
        foreach (var sizes in (ReadOnlySpan<(int, int, int, int)>)[(1, 2, 3, 1), (4, 2, 3, 2), (4, 2, 3, 2), (3, 1, 1, 4)])
        {
            var (x, w1, b1, w2, b2, t) = Draw(judge, sizes);
            judge.Expect("L", T.Loss(x, w1, b1, w2, b2, t), Loss(x, w1, b1, w2, b2, t), "1/(2N) sum (y - t)^2");
        }
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var sizes in (ReadOnlySpan<(int, int, int, int)>)[
            (1, 2, 2, 1), (1, 3, 4, 2), (3, 3, 3, 3), (3, 3, 3, 3), (5, 2, 4, 3)])
        {
            var (x, w1, b1, w2, b2, t) = Draw(judge, sizes);
            var answer = T.Gradient(x, w1, b1, w2, b2, t);
            double L() => Loss(x, w1, b1, w2, b2, t);
            judge.ExpectGradient("dL/db2", answer.DB2, b2, L, 1e-8);
            judge.ExpectGradient("dL/dW2", answer.DW2, w2, L, 1e-8);
            judge.ExpectGradient("dL/db1", answer.DB1, b1, L, 1e-8);
            judge.ExpectGradient("dL/dW1", answer.DW1, w1, L, 1e-8);
        }
    }

    [Check]
    public void Gradient_is_of_the_inputs_it_is_given(Judge judge)
    {
        var (x, w1, b1, w2, b2, t) = Draw(judge, (2, 2, 3, 2));
        T.Loss(x, w1, b1, w2, b2, t);
        var (otherX, otherW1, otherB1, otherW2, otherB2, otherT) = Draw(judge, (2, 2, 3, 2));
        double L() => Loss(otherX, otherW1, otherB1, otherW2, otherB2, otherT);
        judge.Case("after a loss of other inputs of the same shapes");
        var answer = T.Gradient(otherX, otherW1, otherB1, otherW2, otherB2, otherT);
        judge.ExpectGradient("dL/dW2", answer.DW2, otherW2, L, 1e-8);
        judge.ExpectGradient("dL/dW1", answer.DW1, otherW1, L, 1e-8);
    }

    [Check]
    public void Far_from_zero_the_hidden_layer_is_flat(Judge judge)
    {
        // z = 1000, -1000, 8 and 0.5 for the only example: the first two hidden numbers are 1 and -1, the third is very nearly 1.
        var (x, t) = (judge.Feed("X", Tensor.Full([1, 1], 2)), judge.Feed("T", Tensor.Zeros([1, 1])));
        var w1 = judge.Feed("W1", Tensor.FromArray(new[,] { { 500, -500, 4, 0.25 } }));
        var b1 = judge.Feed("b1", Tensor.Vector(0, 0, 0, 0));
        var w2 = judge.Feed("W2", Tensor.FromArray(new double[,] { { 3 }, { 1 }, { -1 }, { 5 } }));
        var b2 = judge.Feed("b2", Tensor.Vector(0.5));
        var (g, h) = (Math.Tanh(8), Math.Tanh(0.5));
        var y = 3 - 1 - g + 5 * h + 0.5;
        var (dG, dH) = (-y * (1 - g * g), 5 * y * (1 - h * h));
        const string because = "tanh is nearly 1 or -1 far from 0, and 1 - H^2 nearly 0: the numbers stay finite";
        judge.Expect("L", T.Loss(x, w1, b1, w2, b2, t), y * y / 2, because);
        var answer = T.Gradient(x, w1, b1, w2, b2, t);
        judge.Expect("dL/db2", answer.DB2, Tensor.Vector(y), because);
        judge.Expect("dL/dW2", answer.DW2, Tensor.FromArray(new[,] { { y }, { -y }, { g * y }, { h * y } }), because);
        judge.Expect("dL/db1", answer.DB1, Tensor.Vector(0, 0, dG, dH), because);
        judge.Expect("dL/dW1", answer.DW1, Tensor.FromArray(new[,] { { 0, 0, 2 * dG, 2 * dH } }), because);
    }

    [Check]
    public void Gradients_are_tensors_of_their_own(Judge judge)
    {
        var (x, w1, b1, w2, b2, t) = Draw(judge, (1, 1, 1, 1));
        judge.ExpectOwn(
            () =>
            {
                var (dW1, dB1, dW2, dB2) = T.Gradient(x, w1, b1, w2, b2, t);
                return [("dL/dW1", dW1), ("dL/db1", dB1), ("dL/dW2", dW2), ("dL/db2", dB2)];
            },
            ("X", x), ("W1", w1), ("b1", b1), ("W2", w2), ("b2", b2), ("T", t));
    }

    private static (Tensor X, Tensor W1, Tensor B1, Tensor W2, Tensor B2, Tensor T) Example(Judge judge) => (
        judge.Feed("X", Tensor.FromArray(new double[,] { { 2 } })),
        judge.Feed("W1", Tensor.FromArray(new double[,] { { 0.5 } })), judge.Feed("b1", Tensor.Vector(0)),
        judge.Feed("W2", Tensor.FromArray(new double[,] { { -1 } })), judge.Feed("b2", Tensor.Vector(0)),
        judge.Feed("T", Tensor.FromArray(new double[,] { { 1 } })));

    private static (Tensor X, Tensor W1, Tensor B1, Tensor W2, Tensor B2, Tensor T) Draw(
        Judge judge, (int Examples, int Inputs, int Hidden, int Outputs) sizes)
    {
        var (examples, inputs, hidden, outputs) = sizes;
        judge.Case($"{(examples == 1 ? "one example" : $"{examples} examples")}, network {inputs}-{hidden}-{outputs}");
        return (
            judge.Feed("X", judge.Random.Normal<double>([examples, inputs])),
            judge.Feed("W1", judge.Random.Normal<double>([inputs, hidden])),
            judge.Feed("b1", judge.Random.Normal<double>([hidden])), judge.Feed("W2", judge.Random.Normal<double>([hidden, outputs])),
            judge.Feed("b2", judge.Random.Normal<double>([outputs])), judge.Feed("T", judge.Random.Normal<double>([examples, outputs])));
    }

    private static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var loss = 0.0;
        for (var n = 0; n < x.Shape[0]; n++)
        {
            var y = b2.Clone();
            for (var j = 0; j < w1.Shape[1]; j++)
            {
                var z = b1[j];
                for (var i = 0; i < w1.Shape[0]; i++)
                {
                    z += x[n, i] * w1[i, j];
                }

                for (var k = 0; k < y.Size; k++)
                {
                    y[k] += Math.Tanh(z) * w2[j, k];
                }
            }

            for (var k = 0; k < y.Size; k++)
            {
                loss += (y[k] - t[n, k]) * (y[k] - t[n, k]) / (2 * x.Shape[0]);
            }
        }

        return loss;
    }
}
