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
        foreach (var (rows, classes) in (ReadOnlySpan<(int, int)>)[(1, 3), (3, 3), (4, 2), (4, 2), (2, 1), (2, 50)])
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
    public void A_row_may_hold_large_and_small_numbers(Judge judge)
    {
        foreach (var (row, p, name) in (ReadOnlySpan<(double[], double[], string)>)[
            ([0, 2000], [0, 1], "the largest stands last"), ([2000, 0, 0], [1, 0, 0], "the largest stands first"),
            ([-5000, 0, 0, -5000], [0, 0.5, 0.5, 0], "two equal ones far above the others"),
            ([-1e9, -2e9], [1, 0], "all far below 0"), ([1e9, 1e9, 1e9], [1 / 3.0, 1 / 3.0, 1 / 3.0], "all equal")])
        {
            judge.Case(name);
            var z = judge.Feed("z", Tensor.Vector(row).Reshape(1, row.Length));
            judge.Expect("p", T.Softmax(z), Tensor.Vector(p).Reshape(1, p.Length),
                "e^(z_i - the largest z) is 1 for the largest, 0 far below it");
        }

        judge.Case("numbers that differ by 5 to 20");
        var some = judge.Feed("z", Tensor.FromArray(new double[,] { { 3, -4, -13 }, { -8, 2, 13 } }));
        judge.Expect("p", T.Softmax(some), Softmax(some), "e^(z_i) / sum e^(z_k): a small p is small, and not 0");
        judge.Case("every row has another largest number");
        var rows = judge.Feed("z", Tensor.FromArray(new double[,] { { 0, 3000 }, { -900, -2000 }, { 7, 7 } }));
        judge.Expect("p", T.Softmax(rows), Tensor.FromArray(new[,] { { 0, 1 }, { 1, 0 }, { 0.5, 0.5 } }),
            "from each row its own largest number is subtracted");
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
        foreach (var (rows, classes) in (ReadOnlySpan<(int, int)>)[(1, 3), (3, 3), (2, 4), (2, 4), (3, 1)])
        {
            judge.Case($"{rows} x {classes}");
            var z = judge.Random.Normal<double>([rows, classes]);
            var (p, dP) = (judge.Feed("p", Softmax(z)), judge.Feed("dL/dp", judge.Random.Normal<double>([rows, classes])));
            judge.ExpectGradient("dL/dz", T.Backward(p, dP), z, () => (Softmax(z) * dP).Sum().Item(), 1e-8);
        }
    }

    [Check]
    public void Way_back_from_very_sure_probabilities(Judge judge)
    {
        var p = judge.Feed("p", Tensor.FromArray(new[,] { { 0, 1, 0 }, { 0.5, 0, 0.5 }, { 0.1, 0.2, 0.7 }, { 0.0001, 0.3, 0.6999 } }));
        var dP = judge.Feed("dL/dp", Tensor.FromArray(new double[,] { { 3, -7, 40 }, { 1, 900, -1 }, { 3, -1, 2 }, { 7000, 0, 0 } }));
        var expected = Tensor.FromArray(new[,]
        {
            { 0, 0, 0 }, { 0.5, 0, -0.5 }, { 0.1 * 1.5, 0.2 * -2.5, 0.7 * 0.5 }, { 0.69993, -0.21, -0.48993 },
        });
        judge.Expect("dL/dz", T.Backward(p, dP), expected, "p_i (dL/dp_i - the sum): where p is 0 nothing arrives, and p is no divisor");
    }

    [Check]
    public void Way_back_of_small_gradients(Judge judge)
    {
        var (p, dP) = (
            judge.Feed("p", Tensor.FromArray(new[,] { { 0.2, 0.3, 0.5 } })),
            judge.Feed("dL/dp", Tensor.FromArray(new[,] { { 4e-10, -1e-10, 2e-10 } })));
        judge.Expect("dL/dz", T.Backward(p, dP), Tensor.FromArray(new[,] { { 0.2 * 2.5e-10, 0.3 * -2.5e-10, 0.5 * 0.5e-10 } }),
            "the sum is 1.5e-10, and p_i (dL/dp_i - the sum) has no smallest size", 1e-19);
    }

    [Check]
    public void Answers_are_tensors_of_their_own(Judge judge)
    {
        foreach (var classes in (ReadOnlySpan<int>)[1, 3])
        {
            judge.Case(classes == 1 ? "a single class" : $"{classes} classes");
            var z = judge.Feed("z", Tensor.Ones([2, classes]));
            judge.ExpectOwn(() => [("p", T.Softmax(z))], ("z", z));
            var (p, dP) = (judge.Feed("p", Tensor.Full([2, classes], 1.0 / classes)), judge.Feed("dL/dp", Tensor.Zeros([2, classes])));
            judge.ExpectOwn(() => [("dL/dz", T.Backward(p, dP))], ("p", p), ("dL/dp", dP));
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
