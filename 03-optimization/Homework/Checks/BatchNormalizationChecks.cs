using Course.Optimization.NormalizationLayers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class BatchNormalizationChecks<T> where T : IBatchNormalizationTask
{
    [Check]
    public void Does_the_example_of_the_statement(Judge judge)
    {
        judge.Feed("channels, epsilon, m", "1, 0, 0.5");
        var layer = T.Create(1, 0, 0.5);
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1 }, { 3 } }));
        judge.Expect("y in training", layer.Train(x), Tensor.FromArray(new double[,] { { -1 }, { 1 } }), "the example of the statement");
        var single = judge.Feed("x", Tensor.FromArray(new double[,] { { 4 } }));
        judge.Expect("y of the prediction", layer.Predict(single), Tensor.FromArray(new double[,] { { 3 / Math.Sqrt(1.5) } }),
            "the running mean 1 and variance 1.5");
    }

    [Check]
    public void Normalizes_every_column_of_a_batch(Judge judge)
    {
        foreach (var (rows, columns) in (ReadOnlySpan<(int, int)>)[(2, 1), (5, 3), (4, 4)])
        {
            judge.Case($"{rows} x {columns}");
            judge.Feed("channels, epsilon, m", $"{columns}, 0.1, 0.1");
            var x = judge.Feed("x", judge.Random.Normal<double>([rows, columns], 3, 2));
            judge.Expect("y in training", T.Create(columns, 0.1, 0.1).Train(x), new Standardize<double>([0], 0.1).Apply(x).Value,
                "(x - mean) / sqrt(variance + epsilon) of the column");
        }
    }

    [Check]
    public void Predicts_by_what_it_saw_in_training(Judge judge)
    {
        judge.Feed("channels, epsilon, m", "2, 0.01, 0.25");
        var (layer, engine) = (T.Create(2, 0.01, 0.25), new BatchNormalization<double>(2, 0.01, 0.25));
        for (var step = 1; step <= 3; step++)
        {
            judge.Case($"after {(step == 1 ? "one batch" : $"{step} batches")}");
            var batch = judge.Feed("batch", judge.Random.Normal<double>([3 + step, 2], 5, 3));
            judge.Expect("y in training", layer.Train(batch), new Standardize<double>([0], 0.01).Apply(batch).Value,
                "the batch's own statistics");
            engine.Train();
            engine.Forward(batch);
            engine.Evaluate();
            var x = judge.Feed("x", judge.Random.Normal<double>([2, 2], 5, 3));
            var expected = engine.Forward(x).Value;
            judge.Expect("y of the prediction", layer.Predict(x), expected, "the running statistics of all batches so far");
            judge.Expect("y of the prediction", layer.Predict(x), expected, "the same once more: a prediction changes nothing");
        }
    }

    [Check]
    public void Two_layers_share_nothing(Judge judge)
    {
        judge.Feed("channels, epsilon, m", "1, 0, 0.5");
        var (trained, fresh) = (T.Create(1, 0, 0.5), T.Create(1, 0, 0.5));
        trained.Train(Tensor.FromArray(new double[,] { { 10 }, { 30 } }));
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 4 } }));
        judge.Expect("y of the prediction", fresh.Predict(x), Tensor.FromArray(new double[,] { { 4 } }),
            "a layer that saw no batch has mean 0 and variance 1");
    }
}
