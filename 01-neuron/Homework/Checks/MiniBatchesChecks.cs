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
        foreach (var (count, batchSize) in (ReadOnlySpan<(int, int)>)[
            (6, 3), (7, 3), (7, 3), (5, 1), (5, 5), (4, 9), (1, 1), (8, 7), (16, 5)])
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
    public void No_examples_are_no_batches(Judge judge)
    {
        var (order, batchSize) = (judge.Feed("order", Array.Empty<int>()), judge.Feed("batchSize", 3));
        ExpectBatches(judge, T.Batches(order, batchSize), [], "no batch is empty, so without examples there is none");
        var (nothing, w) = (Tensor.Zeros([0]), judge.Feed("w", 0.75));
        judge.Expect("w", T.Epoch(nothing, nothing, w, order, batchSize, 0.1), w, "no batch, no step");
    }

    [Check]
    public void A_batch_is_an_array_of_its_own(Judge judge)
    {
        int[] order = [2, 0, 1];
        foreach (var batchSize in (ReadOnlySpan<int>)[3, 2])
        {
            judge.Case($"3 examples in batches of {batchSize}");
            var batch = T.Batches(order, batchSize)[0];
            batch[0] = 99;
            judge.Require(order[0] == 2, "who writes into a batch writes into order, too",
                "a batch has to be an array of its own: copy the numbers");
        }
    }

    [Check]
    public void An_epoch_is_a_step_for_each_batch(Judge judge)
    {
        foreach (var (count, batchSize, size) in (ReadOnlySpan<(int, int, double)>)[
            (1, 1, 1), (4, 4, 1), (4, 1, 1), (7, 3, 1), (7, 3, 1), (5, 9, 1), (5, 2, 1e5)])
        {
            judge.Case($"{count} examples in batches of {batchSize}{(size > 1 ? $", targets around {Values.Print(size)}" : "")}");
            var (x, t) = (
                judge.Feed("x", judge.Random.Normal<double>([count])), judge.Feed("t", judge.Random.Normal<double>([count]) * size));
            Step(judge, x, t, judge.Random.NextNormal(), judge.Random.Permutation(count), batchSize, judge.Random.NextUniform(0.05, 0.3));
        }
    }

    [Check]
    public void A_batch_that_has_nothing_to_correct_is_not_the_last(Judge judge)
    {
        // At w = 2 the first two examples are answered exactly.
        Step(judge, Tensor.Vector(1, -3, 2, 0.5), Tensor.Vector(2, -6, 1, 3), 2, [1, 0, 2, 3], 2, 0.1);
    }

    private static void Step(Judge judge, Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        judge.Feed("x", x);
        judge.Feed("t", t);
        judge.Feed("w", w);
        judge.Feed("order", order);
        judge.Feed("batchSize", batchSize);
        judge.Feed("a", a);
        judge.Expect("w", T.Epoch(x, t, w, order, batchSize, a), Epoch(x, t, w, order, batchSize, a),
            "a step for each batch, with the mean gradient over its examples");
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
            judge.Require(yours[i] is not null, $"batch {i} is null", from);
            judge.Expect($"batch {i}", Array.ConvertAll(yours[i], number => (double)number),
                Array.ConvertAll(expected[i], number => (double)number), from);
        }
    }
}
