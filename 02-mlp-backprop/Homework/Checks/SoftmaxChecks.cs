using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class SoftmaxChecks<T> where T : ISoftmaxTask
{
    [Check]
    public void Probabilities_of_the_example_of_the_statement(Judge judge)
    {
        var z = judge.Feed("z", Tensor.FromArray(new double[,] { { 0, Math.Log(3) } }));
        judge.Expect("p", T.Softmax(z), Tensor.FromArray(new double[,] { { 0.25, 0.75 } }), "the example of the statement");
    }

    [Check]
    public void Rows_are_softmaxed_each_by_itself(Judge judge)
    {
        foreach (var (rows, classes) in (ReadOnlySpan<(int, int)>)[(1, 3), (3, 3), (4, 2)])
        {
            judge.Case($"{rows} x {classes}");
            var z = judge.Feed("z", judge.Random.Normal<double>([rows, classes]));
            judge.Expect("p", T.Softmax(z), Softmax(z), "e^(z_i) / sum e^(z_k) of the same row");
        }
    }

    [Check]
    public void Large_numbers_do_not_overflow(Judge judge)
    {
        var z = judge.Feed(
            "z", Tensor.FromArray(new[,] { { 1000, 1000 + Math.Log(3) }, { -1000, -1000 + Math.Log(3) }, { 0, Math.Log(3) } }));
        var expected = Tensor.FromArray(new double[,] { { 0.25, 0.75 }, { 0.25, 0.75 }, { 0.25, 0.75 } });
        judge.Expect("p", T.Softmax(z), expected, "the same number added to a whole row changes nothing", 1e-8);
    }

    [Check]
    public void Way_back_of_the_example_of_the_statement(Judge judge)
    {
        var (p, dP) = (
            judge.Feed("p", Tensor.FromArray(new double[,] { { 0.25, 0.75 } })),
            judge.Feed("dL/dp", Tensor.FromArray(new double[,] { { 4, 0 } })));
        judge.Expect("dL/dz", T.Backward(p, dP), Tensor.FromArray(new double[,] { { 0.75, -0.75 } }), "the example of the statement");
    }

    [Check]
    public void Way_back_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (rows, classes) in (ReadOnlySpan<(int, int)>)[(1, 3), (3, 3), (2, 4)])
        {
            judge.Case($"{rows} x {classes}");
            var z = judge.Random.Normal<double>([rows, classes]);
            var (p, dP) = (judge.Feed("p", Softmax(z)), judge.Feed("dL/dp", judge.Random.Normal<double>([rows, classes])));
            judge.ExpectGradient("dL/dz", T.Backward(p, dP), z, () => (Softmax(z) * dP).Sum().Item());
        }
    }

    private static Tensor Softmax(Tensor z)
    {
        var p = z.Clone();
        for (var n = 0; n < z.Shape[0]; n++)
        {
            var sum = 0.0;
            for (var k = 0; k < z.Shape[1]; k++)
            {
                sum += Math.Exp(z[n, k]);
            }

            for (var k = 0; k < z.Shape[1]; k++)
            {
                p[n, k] = Math.Exp(z[n, k]) / sum;
            }
        }

        return p;
    }
}
