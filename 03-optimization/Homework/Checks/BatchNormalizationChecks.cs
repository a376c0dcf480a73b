using Course.Optimization.NormalizationLayers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class BatchNormalizationChecks<T> where T : IBatchNormalizationTask
{
    private const string Training = "y in training";
    private const string Prediction = "y of the prediction";
    private const string OfTheBatch = "(x - mean) / sqrt(variance + epsilon), with the batch's own statistics of each column";
    private const string OfAllBatches = "the running statistics of all batches so far";

    [Check]
    public void Does_the_example_of_the_statement(Judge judge)
    {
        judge.Feed("channels, epsilon, m", "1, 0, 0.5");
        var layer = T.Create(1, 0, 0.5);
        var x = judge.Feed("x", Column(1, 3));
        judge.Expect(Training, layer.Train(x), Column(-1, 1), "the example of the statement");
        var single = judge.Feed("x", Column(4));
        judge.Expect(Prediction, layer.Predict(single), Column(3 / Math.Sqrt(1.5)), "the running mean 1 and variance 1.5");
    }

    [Check]
    public void Normalizes_every_column_of_a_batch(Judge judge)
    {
        foreach (var (rows, columns) in (ReadOnlySpan<(int, int)>)[(2, 1), (5, 3), (4, 4), (2, 6)])
        {
            Train(judge, $"{rows} x {columns}", judge.Random.Normal<double>([rows, columns], 3, 2), 0.1, 1e-9);
        }
    }

    [Check]
    public void Normalizes_columns_that_hardly_change_and_columns_far_from_zero(Judge judge)
    {
        Train(judge, "a column whose numbers are all equal", Tensor.FromArray(new double[,] { { 7, 1 }, { 7, 2 }, { 7, 5 } }), 0.01, 1e-9);
        Train(judge, "numbers that differ by millionths", judge.Random.Normal<double>([4, 2]) * 1e-6, 1e-14, 1e-9);
        Train(judge, "numbers about three million", judge.Random.Normal<double>([6, 2], 3e6, 1), 0.001, 1e-7);
        Train(judge, "numbers in the millions, on both sides of 0", judge.Random.Normal<double>([6, 2], 0, 3e6), 0.001, 1e-9);
    }

    [Check]
    public void Predicts_by_what_it_saw_in_training(Judge judge)
    {
        foreach (var (m, epsilon, offset) in (ReadOnlySpan<(double, double, double)>)[
            (0.25, 0.01, 5), (0.9, 0.2, -2), (1, 0.01, 3), (0, 0.3, 3), (0.3, 0.001, 3e6)])
        {
            var (layer, engine) = (T.Create(2, epsilon, m), new BatchNormalization<double>(2, epsilon, m));
            foreach (var step in (ReadOnlySpan<int>)[0, 1, 2, 3])
            {
                judge.Case($"after {(step == 1 ? "one batch" : $"{step} batches")}");
                judge.Feed("channels, epsilon, m", FormattableString.Invariant($"2, {epsilon}, {m}"));
                if (step > 0)
                {
                    var batch = judge.Feed("batch", judge.Random.Normal<double>([1 + step, 2], offset, 3));
                    engine.Train();
                    var normalized = engine.Forward(batch).Value;
                    judge.Expect(Training, layer.Train(batch), normalized, OfTheBatch, 1e-7);
                }

                engine.Evaluate();
                foreach (var rows in (ReadOnlySpan<int>)[1, 3])
                {
                    var x = judge.Feed("x", judge.Random.Normal<double>([rows, 2], offset, 3));
                    var expected = engine.Forward(x).Value;
                    judge.Expect(Prediction, layer.Predict(x), expected, step == 0 ? "mean 0 and variance 1 at first" : OfAllBatches, 1e-7);
                    judge.Expect(Prediction, layer.Predict(x), expected, "the same once more: a prediction changes nothing", 1e-7);
                }
            }
        }
    }

    [Check]
    public void Two_layers_share_nothing(Judge judge)
    {
        judge.Case("a trained layer and a fresh one");
        judge.Feed("channels, epsilon, m", "1, 0, 0.5");
        var (trained, fresh) = (T.Create(1, 0, 0.5), T.Create(1, 0, 0.5));
        trained.Train(Column(10, 30));
        var x = judge.Feed("x", Column(4));
        judge.Expect(Prediction, fresh.Predict(x), Column(4), "a layer that saw no batch has mean 0 and variance 1");

        judge.Case("a layer of one channel and one of two, in turn");
        var (one, two) = (T.Create(1, 3, 0.5), T.Create(2, 0, 0.25));
        one.Train(Column(1, 3));
        two.Train(Tensor.FromArray(new double[,] { { 8, 0 }, { 8, 2 } }));
        x = judge.Feed("x", Column(4));
        judge.Expect(Prediction, one.Predict(x), Column(3 / Math.Sqrt(4.5)), "its mean 1, variance 1.5 and epsilon 3");
        x = judge.Feed("x", Tensor.FromArray(new[,] { { 2, 0.25 } }));
        judge.Expect(Prediction, two.Predict(x), Tensor.FromArray(new[,] { { 0, 0 / Math.Sqrt(1.25) } }), "its means 2 and 0.25");
    }

    [Check]
    public void Answers_and_inputs_are_the_callers(Judge judge)
    {
        judge.Feed("channels, epsilon, m", "2, 0.1, 0.5");
        var layer = T.Create(2, 0.1, 0.5);
        var engine = new BatchNormalization<double>(2, 0.1, 0.5);
        var (first, second) = (judge.Random.Normal<double>([3, 2]), judge.Random.Normal<double>([3, 2]));
        engine.Forward(first);
        engine.Forward(second);
        engine.Evaluate();

        var (y, other) = (layer.Train(first), layer.Train(second));
        judge.ExpectOwn(Training, y, ("the input x", first), ("the y of the next batch", other));
        judge.ExpectOwn(Training, other, ("the input x", second));
        foreach (var tensor in (Tensor[])[y, other, first, second])
        {
            tensor.Data.Clear(); // the caller goes on to use what is its own
        }

        var x = judge.Feed("x", judge.Random.Normal<double>([3, 2]));
        var prediction = layer.Predict(x);
        judge.Expect(Prediction, prediction, engine.Forward(x).Value,
            "the running statistics of two batches, which are not touched when the caller writes into batches and answers");
        judge.ExpectOwn(Prediction, prediction, ("the input x", x), ("the y of the next call", layer.Predict(x)), ("the y in training", y));
    }

    private static void Train(Judge judge, string name, Tensor batch, double epsilon, double tolerance)
    {
        judge.Case(name);
        judge.Feed("channels, epsilon, m", FormattableString.Invariant($"{batch.Shape[1]}, {epsilon}, 0.1"));
        var x = judge.Feed("x", batch);
        var y = T.Create(batch.Shape[1], epsilon, 0.1).Train(x);
        judge.Expect(Training, y, new Standardize<double>([0], epsilon).Apply(x).Value, OfTheBatch, tolerance);
    }

    private static Tensor Column(params double[] numbers) => Tensor.FromSpan([numbers.Length, 1], numbers);
}
