using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class ClassesCostChecks<T> where T : IClassesCostTask
{
    [Check]
    public void Cost_of_the_example_of_the_statement(Judge judge)
    {
        var (h, y) = Example(judge);
        var (w, lambda) = (judge.Feed("W", Tensor.FromArray(new double[,] { { 1, 2 } })), judge.Feed("lambda", 0.2));
        judge.Expect("J", T.Cost(h, y, [w], lambda), 2 * Math.Log(2) + 0.5, "the example of the statement");
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var (h, y) = Example(judge);
        judge.Expect("dJ/dz", T.OutputGradient(h, y), Tensor.FromArray(new double[,] { { -0.5, 0.5 } }), "the example of the statement");
    }

    [Check]
    public void Cost_without_penalty(Judge judge)
    {
        foreach (var (examples, classes) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 4), (5, 3)])
        {
            var (z, y) = Draw(judge, examples, classes);
            var (h, lambda) = (judge.Feed("h", z.Sigmoid()), judge.Feed("lambda", 0.0));
            var answer = T.Cost(h, y, [Tensor.Ones([2, classes])], lambda);
            judge.Expect("J", answer, Cost(h, y), "the cross-entropy, summed over the classes, averaged over the examples");
        }
    }

    [Check]
    public void Penalty_on_the_weights_of_all_layers(Judge judge)
    {
        foreach (var (examples, classes) in (ReadOnlySpan<(int, int)>)[(1, 2), (5, 3)])
        {
            var (z, y) = Draw(judge, examples, classes);
            var (h, lambda) = (judge.Feed("h", z.Sigmoid()), judge.Feed("lambda", 0.7));
            Tensor[] weights =
            [
                judge.Feed("W1", judge.Random.Normal<double>([2, 3])),
                judge.Feed("W2", judge.Random.Normal<double>([3, classes])),
            ];
            var squares = 0.0;
            foreach (var w in weights)
            {
                foreach (var number in w.Data)
                {
                    squares += number * number;
                }
            }

            var penalty = lambda / (2 * examples) * squares;
            judge.Expect("J", T.Cost(h, y, weights, lambda), Cost(h, y) + penalty,
                "the cross-entropy plus lambda/(2m) times the sum of all squared weights");
        }
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (examples, classes) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 4), (5, 3)])
        {
            var (z, y) = Draw(judge, examples, classes);
            var h = judge.Feed("h", z.Sigmoid());
            judge.ExpectGradient("dJ/dz", T.OutputGradient(h, y), z, () => Cost(z.Sigmoid(), y));
        }
    }

    private static (Tensor H, Tensor Y) Example(Judge judge) => (
        judge.Feed("h", Tensor.FromArray(new double[,] { { 0.5, 0.5 } })), judge.Feed("y", Tensor.FromArray(new double[,] { { 1, 0 } })));

    private static (Tensor Z, Tensor Y) Draw(Judge judge, int examples, int classes)
    {
        judge.Case($"{examples} x {classes}: {(examples == 1 ? "one example" : $"{examples} examples")}");
        var y = Tensor.Zeros([examples, classes]);
        foreach (ref var target in y.Data)
        {
            target = judge.Random.NextInt(2);
        }

        return (judge.Random.Normal<double>([examples, classes]), judge.Feed("y", y));
    }

    private static double Cost(Tensor h, Tensor y)
    {
        var sum = 0.0;
        for (var i = 0; i < h.Size; i++)
        {
            sum -= Math.Log(y.Data[i] == 1 ? h.Data[i] : 1 - h.Data[i]);
        }

        return sum / h.Shape[0];
    }
}
