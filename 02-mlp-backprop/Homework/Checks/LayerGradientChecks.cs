using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class LayerGradientChecks<T> where T : ILayerGradientTask
{
    [Check]
    public void The_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("X", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        var (w, dY) = (
            judge.Feed("W", Tensor.FromArray(new double[,] { { 1 }, { -1 } })),
            judge.Feed("dL/dY", Tensor.FromArray(new double[,] { { 1 }, { 10 } })));
        var answer = T.Backward(x, w, dY);
        judge.Expect("dL/dX", answer.DX, Tensor.FromArray(new double[,] { { 1, -1 }, { 10, -10 } }), "the example of the statement");
        judge.Expect("dL/dW", answer.DW, Tensor.FromArray(new double[,] { { 31 }, { 42 } }), "the example of the statement");
        judge.Expect("dL/db", answer.DB, Tensor.Vector(11), "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (examples, inputs, outputs) in (ReadOnlySpan<(int, int, int)>)[
            (1, 2, 2), (1, 3, 2), (3, 3, 3), (3, 3, 3), (5, 2, 4), (2, 1, 1)])
        {
            judge.Case($"{examples} x {inputs} in, {outputs} out");
            var (x, w) = (
                judge.Feed("X", judge.Random.Normal<double>([examples, inputs])),
                judge.Feed("W", judge.Random.Normal<double>([inputs, outputs])));
            var (b, dY) = (Tensor.Zeros([outputs]), judge.Feed("dL/dY", judge.Random.Normal<double>([examples, outputs])));
            var answer = T.Backward(x, w, dY);
            judge.ExpectGradient("dL/dX", answer.DX, x, () => Loss(x, w, b, dY));
            judge.ExpectGradient("dL/dW", answer.DW, w, () => Loss(x, w, b, dY));
            judge.ExpectGradient("dL/db", answer.DB, b, () => Loss(x, w, b, dY));
        }
    }

    [Check]
    public void Is_exact_for_large_and_small_numbers(Judge judge)
    {
        foreach (var (scale, name) in (ReadOnlySpan<(double, string)>)[
            (1, "gradients near 1"), (1e6, "gradients of millions"), (1e-9, "gradients near 1e-9")])
        {
            judge.Case(name);
            var (x, w) = (judge.Random.Normal<double>([4, 2]), judge.Feed("W", judge.Random.Normal<double>([2, 3])));
            var dY = judge.Random.Normal<double>([4, 3]) * scale;
            (dY[0, 0], dY[0, 1], dY[2, 2], x[1, 0]) = (0, 0, 0, 0); // zeros are numbers like others
            judge.Feed("X", x);
            judge.Feed("dL/dY", dY);
            var (dX, dW, dB) = (Tensor.Zeros([4, 2]), Tensor.Zeros([2, 3]), Tensor.Zeros([3]));
            for (var n = 0; n < 4; n++)
            {
                for (var j = 0; j < 3; j++)
                {
                    dB[j] += dY[n, j];
                    for (var i = 0; i < 2; i++)
                    {
                        dX[n, i] += dY[n, j] * w[i, j];
                        dW[i, j] += x[n, i] * dY[n, j];
                    }
                }
            }

            var tolerance = 1e-9 * Math.Min(1, scale);
            var answer = T.Backward(x, w, dY);
            judge.Expect("dL/dX", answer.DX, dX, "sum over j of dL/dy_nj w_ij", tolerance);
            judge.Expect("dL/dW", answer.DW, dW, "sum over n of x_ni dL/dy_nj", tolerance);
            judge.Expect("dL/db", answer.DB, dB, "sum over n of dL/dy_nj", tolerance);
        }
    }

    [Check]
    public void Gradients_are_tensors_of_their_own(Judge judge)
    {
        foreach (var examples in (ReadOnlySpan<int>)[1, 2])
        {
            judge.Case(examples == 1 ? "one example" : $"{examples} examples");
            var (x, w) = (judge.Feed("X", Tensor.Ones([examples, 1])), judge.Feed("W", Tensor.Ones([1, 1])));
            var dY = judge.Feed("dL/dY", Tensor.Full([examples, 1], 0.3)); // so all gradients of one example are the numbers of dL/dY
            judge.ExpectOwn(
                () =>
                {
                    var (dX, dW, dB) = T.Backward(x, w, dY);
                    return [("dL/dX", dX), ("dL/dW", dW), ("dL/db", dB)];
                },
                ("X", x), ("W", w), ("dL/dY", dY));
        }
    }

    /// <summary>A loss whose gradient by Y is dY: the sum of Y dY.</summary>
    private static double Loss(Tensor x, Tensor w, Tensor b, Tensor dY)
    {
        var loss = 0.0;
        for (var n = 0; n < x.Shape[0]; n++)
        {
            for (var j = 0; j < w.Shape[1]; j++)
            {
                var y = b[j];
                for (var i = 0; i < w.Shape[0]; i++)
                {
                    y += x[n, i] * w[i, j];
                }

                loss += y * dY[n, j];
            }
        }

        return loss;
    }
}
