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
        foreach (var (examples, inputs, outputs) in (ReadOnlySpan<(int, int, int)>)[(1, 2, 2), (1, 3, 2), (3, 3, 3), (5, 2, 4)])
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
