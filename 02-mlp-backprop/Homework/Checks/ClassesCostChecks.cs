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
        foreach (var (examples, classes) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 4), (5, 3), (5, 3), (3, 3)])
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
        foreach (var (examples, sizes) in (ReadOnlySpan<(int, int[])>)[
            (1, [2, 2]), (5, [2, 3, 3]), (5, [2, 3, 3]), (2, [4, 1, 3, 2, 2]), (3, [1])])
        {
            var (z, y) = Draw(judge, examples, sizes[^1]);
            judge.Case($"{examples} x {sizes[^1]}, {(sizes.Length == 1 ? "no weights" : $"layers {string.Join("-", sizes)}")}");
            judge.Feed("y", y);
            var (h, lambda) = (judge.Feed("h", z.Sigmoid()), judge.Feed("lambda", judge.Random.NextUniform(0.5, 30)));
            var weights = new Tensor[sizes.Length - 1];
            var squares = 0.0;
            for (var l = 0; l < weights.Length; l++)
            {
                weights[l] = judge.Feed($"W{l + 1}", judge.Random.Normal<double>([sizes[l], sizes[l + 1]]));
                foreach (var number in weights[l].Data)
                {
                    squares += number * number;
                }
            }

            judge.Expect("J", T.Cost(h, y, weights, lambda), Cost(h, y) + lambda / (2 * examples) * squares,
                "the cross-entropy plus lambda/(2m) times the sum of all squared weights");
        }
    }

    [Check]
    public void Cost_of_very_sure_answers(Judge judge)
    {
        var h = judge.Feed("h", Tensor.FromArray(new[,] { { 1e-9, 1e-9 }, { 1e-300, 1 - 1.0 / 1024 / 1024 / 1024 } }));
        foreach (var (y, cost, name) in (ReadOnlySpan<(double[], double, string)>)[
            ([1, 0, 1, 0], (309 * Math.Log(10) + 30 * Math.Log(2)) / 2, "sure and wrong"), ([0, 0, 0, 1], 1e-9, "sure and right")])
        {
            judge.Case(name);
            judge.Feed("h", h);
            var targets = judge.Feed("y", Tensor.Vector(y).Reshape(2, 2));
            judge.Feed("lambda", 0.0);
            judge.Expect("J", T.Cost(h, targets, [], 0), cost,
                "the logarithm of what was given to the target, however small: nothing is added to h, and h is not cut off", 1e-8);
        }
    }

    [Check]
    public void Gradient_is_the_error_and_a_tensor_of_its_own(Judge judge)
    {
        var h = judge.Feed("h", Tensor.FromArray(new[,] { { 0.9999999, 1e-7 }, { 0.3, 0.6 }, { 0.8, 0.1 } }));
        var y = judge.Feed("y", Tensor.FromArray(new double[,] { { 1, 1 }, { 0, 0 }, { 0, 1 } }));
        judge.Expect("dJ/dz", T.OutputGradient(h, y),
            Tensor.FromArray(new[,] { { -1e-7 / 3, (1e-7 - 1) / 3 }, { 0.1, 0.2 }, { 0.8 / 3, -0.3 } }), "(h - y) / m with m = 3", 1e-12);
        judge.ExpectOwn(() => [("dJ/dz", T.OutputGradient(h, y))], ("h", h), ("y", y));
        judge.Case("one example without targets: the gradient is the numbers of h");
        var (one, none) = (judge.Feed("h", Tensor.Full([1, 1], 0.4)), judge.Feed("y", Tensor.Zeros([1, 1])));
        judge.ExpectOwn(() => [("dJ/dz", T.OutputGradient(one, none))], ("h", one), ("y", none));
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (examples, classes) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 4), (5, 3), (5, 3), (3, 3)])
        {
            var (z, y) = Draw(judge, examples, classes);
            var h = judge.Feed("h", z.Sigmoid());
            judge.ExpectGradient("dJ/dz", T.OutputGradient(h, y), z, () => Cost(z.Sigmoid(), y), 1e-8);
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
