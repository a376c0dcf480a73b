using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class SoftmaxCrossEntropyChecks<T> where T : ISoftmaxCrossEntropyTask
{
    [Check]
    public void Loss_of_the_example_of_the_statement(Judge judge)
    {
        var (z, labels) = Example(judge);
        judge.Expect("L", T.Loss(z, labels), -(Math.Log(0.75) + Math.Log(0.25)) / 2, "the example of the statement");
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var (z, labels) = Example(judge);
        judge.Expect("dL/dz", T.Gradient(z, labels), Tensor.FromArray(new[,] { { 0.125, -0.125 }, { -0.375, 0.375 } }),
            "the example of the statement");
    }

    [Check]
    public void Loss_is_the_mean_of_minus_log_p(Judge judge)
    {
        foreach (var (rows, classes) in (ReadOnlySpan<(int, int)>)[(1, 3), (3, 3), (4, 2), (4, 2), (2, 1), (3, 40)])
        {
            judge.Case($"{rows} x {classes}");
            var (z, labels) = Draw(judge, rows, classes);
            judge.Expect("L", T.Loss(z, labels), Loss(z, labels), "the mean of -log p of the right class");
        }

        judge.Case("the same logits, other labels");
        var (same, first) = Draw(judge, 3, 4);
        judge.Expect("L", T.Loss(same, first), Loss(same, first), "the mean of -log p of the right class");
        judge.Case("the same logits, other labels, again");
        int[] second = [.. first.Select(label => (label + 1) % 4)];
        judge.Feed("z", same);
        judge.Expect("L", T.Loss(same, judge.Feed("labels", second)), Loss(same, second), "the labels say which p counts");
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (rows, classes) in (ReadOnlySpan<(int, int)>)[(1, 3), (3, 3), (4, 2), (5, 6), (5, 6)])
        {
            judge.Case($"{rows} x {classes}");
            var (z, labels) = Draw(judge, rows, classes);
            judge.ExpectGradient("dL/dz", T.Gradient(z, labels), z, () => Loss(z, labels), 1e-8);
        }
    }

    [Check]
    public void Large_logits_give_large_losses_and_not_infinite_ones(Judge judge)
    {
        var cases = new (double[], int, double)[]
        {
            ([1000, 0], 1, 1000), ([1000, 0], 0, 0), ([-1000, 0], 0, 1000), ([-1000, -1000], 1, Math.Log(2)),
            ([700, 710], 0, 10.0000453989), ([0, 2000], 0, 2000), ([30, 0], 1, 30), ([16, 0], 0, Math.Log(1 + Math.Exp(-16))),
            ([-7, 5], 1, Math.Log(1 + Math.Exp(-12))), ([1e9, -1e9], 1, 2e9),
        };
        foreach (var (row, label, loss) in cases)
        {
            judge.Case($"z = ({string.Join(", ", row)}), label {label}");
            var (z, labels) = (judge.Feed("z", Tensor.FromArray([1, 2], row)), judge.Feed("labels", new[] { label }));
            judge.Expect("L", T.Loss(z, labels), loss, "log of the sum of e^z, less the logit of the right class", 1e-8);
        }

        judge.Case("one batch of all of these");
        var batch = judge.Feed("z", Tensor.FromArray(new double[,] { { 1000, 0 }, { -1000, 0 }, { 0, 0 }, { -1000, -1000 } }));
        var right = judge.Feed("labels", new[] { 1, 0, 0, 1 });
        judge.Expect("L", T.Loss(batch, right), (2000 + 2 * Math.Log(2)) / 4, "every row by itself", 1e-8);
        judge.Expect("dL/dz", T.Gradient(batch, right),
            Tensor.FromArray(new[,] { { 0.25, -0.25 }, { -0.25, 0.25 }, { -0.125, 0.125 }, { 0.125, -0.125 } }),
            "p minus onehot, over N", 1e-8);
    }

    [Check]
    public void Gradient_between_near_and_far_is_a_tensor_of_its_own(Judge judge)
    {
        var z = judge.Feed("z", Tensor.FromArray(new double[,] { { 9, -3 }, { -16, 0 } }));
        var labels = judge.Feed("labels", new[] { 0, 0 });
        var (little, less) = (1 / (1 + Math.Exp(12)), 1 / (1 + Math.Exp(16)));
        judge.Expect("dL/dz", T.Gradient(z, labels), Tensor.FromArray(new[,] { { -little, little }, { less - 1, 1 - less } }) / 2,
            "p minus onehot, over N: a small p is small, and not 0", 1e-12);
        judge.ExpectOwn(() => [("dL/dz", T.Gradient(z, labels))], ("z", z));
    }

    private static (Tensor Z, int[] Labels) Example(Judge judge) => (
        judge.Feed("z", Tensor.FromArray(new double[,] { { 0, Math.Log(3) }, { 0, Math.Log(3) } })), judge.Feed("labels", new[] { 1, 0 }));

    private static (Tensor Z, int[] Labels) Draw(Judge judge, int rows, int classes)
    {
        var z = judge.Feed("z", judge.Random.Normal<double>([rows, classes], 0, 2));
        return (z, judge.Feed("labels", (int[])[.. Enumerable.Range(0, rows).Select(_ => judge.Random.NextInt(classes))]));
    }

    private static double Loss(Tensor z, int[] labels)
    {
        var sum = 0.0;
        for (var n = 0; n < labels.Length; n++)
        {
            var all = 0.0;
            for (var k = 0; k < z.Shape[1]; k++)
            {
                all += Math.Exp(z[n, k] - z[n, labels[n]]);
            }

            sum += Math.Log(all);
        }

        return sum / labels.Length;
    }
}
