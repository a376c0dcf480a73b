using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class MiniBatchesChecks<T> where T : IMiniBatchesTask
{
    [Check]
    public void Cuts_the_order_of_the_statement(Judge judge)
    {
        var (order, batchSize) = (judge.Feed("order", new[] { 3, 0, 2, 1, 4 }), judge.Feed("batchSize", 2));
        ExpectBatches(judge, T.Batches(order, batchSize), [[3, 0], [2, 1], [4]], "the example of the statement");
    }

    [Check]
    public void Makes_the_steps_of_the_statement(Judge judge)
    {
        var (x, t, w) = (judge.Feed("x", Tensor.Vector(1, 2, 3)), judge.Feed("t", Tensor.Vector(2, 4, 0)), judge.Feed("w", 0.0));
        var (order, batchSize, a) = (judge.Feed("order", new[] { 1, 0, 2 }), judge.Feed("batchSize", 2), judge.Feed("a", 0.1));
        judge.Expect("w", T.Epoch(x, t, w, order, batchSize, a), -0.8, "the example of the statement");
    }

    [Check]
    public void Every_example_is_in_one_batch(Judge judge)
    {
        foreach (var (count, batchSize) in (ReadOnlySpan<(int, int)>)[(6, 3), (7, 3), (5, 1), (5, 5), (4, 9), (1, 1), (8, 7)])
        {
            judge.Case($"{count} examples in batches of {batchSize}");
            var order = judge.Feed("order", judge.Random.Permutation(count));
            judge.Feed("batchSize", batchSize);
            List<int[]> expected = [];
            for (var from = 0; from < count; from += batchSize)
            {
                expected.Add(order[from..Math.Min(from + batchSize, count)]);
            }

            ExpectBatches(judge, T.Batches(order, batchSize), expected, "the order cut after every batchSize examples");
        }
    }

    [Check]
    public void An_epoch_is_a_step_for_each_batch(Judge judge)
    {
        foreach (var (count, batchSize) in (ReadOnlySpan<(int, int)>)[(1, 1), (4, 4), (4, 1), (7, 3), (5, 9)])
        {
            judge.Case($"{count} examples in batches of {batchSize}");
            var (x, t) = (judge.Feed("x", judge.Random.Normal<double>([count])), judge.Feed("t", judge.Random.Normal<double>([count])));
            var (w, order, a) = (
                judge.Feed("w", judge.Random.NextNormal()), judge.Feed("order", judge.Random.Permutation(count)), judge.Feed("a", 0.1));
            judge.Feed("batchSize", batchSize);
            judge.Expect("w", T.Epoch(x, t, w, order, batchSize, a), Epoch(x, t, w, order, batchSize, a),
                "a step for each batch, with the mean gradient over its examples");
        }
    }

    private static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        for (var from = 0; from < order.Length; from += batchSize)
        {
            var to = Math.Min(from + batchSize, order.Length);
            var sum = 0.0;
            for (var i = from; i < to; i++)
            {
                sum += 2 * (w * x[order[i]] - t[order[i]]) * x[order[i]];
            }

            w -= a * sum / (to - from);
        }

        return w;
    }

    private static void ExpectBatches(Judge judge, IReadOnlyList<int[]>? yours, List<int[]> expected, string from)
    {
        judge.Require(yours is not null, "batches is null", from);
        judge.ExpectSame("the number of batches", yours!.Count, expected.Count, from);
        for (var i = 0; i < expected.Count; i++)
        {
            judge.Expect($"batch {i}", Array.ConvertAll(yours[i], number => (double)number),
                Array.ConvertAll(expected[i], number => (double)number), from);
        }
    }
}
