using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class LinearRegressionChecks<T> where T : ILinearRegressionTask
{
    [Check]
    public void Loss_of_the_example_of_the_statement(Judge judge)
    {
        var (x, w, b, t) = Example(judge);
        judge.Expect("L", T.Loss(x, w, b, t), 1.25, "the example of the statement");
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var (x, w, b, t) = Example(judge);
        var answer = T.Gradient(x, w, b, t);
        judge.Expect("dL/dw", answer.DW, Tensor.Vector(-5, -7), "the example of the statement");
        judge.Expect("dL/db", answer.DB, -2, "the example of the statement");
    }

    [Check]
    public void Loss_is_the_mean_of_the_squared_errors(Judge judge)
    {
        foreach (var (examples, inputs, size) in (ReadOnlySpan<(int, int, double)>)[
            (1, 1, 1), (1, 3, 1), (5, 2, 1), (5, 2, 1), (3, 4, 1e5)])
        {
            var (x, w, b, t) = Draw(judge, examples, inputs, size);
            judge.Expect("L", T.Loss(x, w, b, t), Loss(x, w, b, t), "the mean of (y_n - t_n)^2");
        }
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (examples, inputs) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 3), (5, 2), (4, 7)])
        {
            var (x, w, b, t) = Draw(judge, examples, inputs, 1);
            var answer = T.Gradient(x, w, b, t);
            var bias = Tensor.Scalar(b);
            judge.ExpectGradient("dL/dw", answer.DW, w, () => Loss(x, w, b, t));
            judge.ExpectGradient("dL/db", Tensor.Scalar(answer.DB), bias, () => Loss(x, w, bias.Item(), t));
        }
    }

    [Check]
    public void Gradient_is_exact(Judge judge)
    {
        // The loss is a parabola in every weight, and of a parabola even a long central difference is exact: here with h = 1.
        foreach (var (examples, inputs, size) in (ReadOnlySpan<(int, int, double)>)[
            (2, 3, 1), (2, 3, 1), (6, 2, 1), (3, 3, 1), (3, 4, 1e5)])
        {
            var (x, w, b, t) = Draw(judge, examples, inputs, size);
            var answer = T.Gradient(x, w, b, t);
            var expected = Tensor.Zeros(w.Shape);
            for (var i = 0; i < inputs; i++)
            {
                var (up, down) = (w.Clone(), w.Clone());
                (up[i], down[i]) = (w[i] + 1, w[i] - 1);
                expected[i] = (Loss(x, up, b, t) - Loss(x, down, b, t)) / 2;
            }

            judge.Expect("dL/dw", answer.DW, expected, "half of what L gains from w_i - 1 to w_i + 1");
            judge.Expect("dL/db", answer.DB, (Loss(x, w, b + 1, t) - Loss(x, w, b - 1, t)) / 2, "half of what L gains from b - 1 to b + 1");
        }
    }

    [Check]
    public void A_small_gradient_is_not_zero(Judge judge)
    {
        // The example of the statement with w, b and t a hundred million times smaller: so are the errors, and so is the gradient.
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        var (w, b, t) = (judge.Feed("w", Tensor.Vector(1e-8, -1e-8)), judge.Feed("b", 0.5e-8), judge.Feed("t", Tensor.Vector(0, 1e-8)));
        var answer = T.Gradient(x, w, b, t);
        judge.Expect("dL/dw", answer.DW, Tensor.Vector(-5e-8, -7e-8), "1e-8 times the example of the statement", 1e-16);
        judge.Expect("dL/db", answer.DB, -2e-8, "1e-8 times the example of the statement", 1e-16);
    }

    [Check]
    public void Gradient_is_a_tensor_of_its_own(Judge judge)
    {
        var (x, w, b, t) = Draw(judge, 1, 2, 1);
        judge.ExpectOwn(() => [("dL/dw", T.Gradient(x, w, b, t).DW)], ("x", x), ("w", w), ("t", t));
    }

    private static (Tensor X, Tensor W, double B, Tensor T) Example(Judge judge) => (
        judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } })), judge.Feed("w", Tensor.Vector(1, -1)),
        judge.Feed("b", 0.5), judge.Feed("t", Tensor.Vector(0, 1)));

    private static (Tensor X, Tensor W, double B, Tensor T) Draw(Judge judge, int examples, int inputs, double size)
    {
        judge.Case(
            $"{examples} x {inputs}: {(examples == 1 ? "one example" : $"{examples} examples")} "
                + $"of {(inputs == 1 ? "one input" : $"{inputs} inputs")}{(size > 1 ? ", with large errors" : "")}");
        return (
            judge.Feed("x", judge.Random.Normal<double>([examples, inputs])), judge.Feed("w", judge.Random.Normal<double>([inputs])),
            judge.Feed("b", judge.Random.NextNormal()), judge.Feed("t", judge.Random.Normal<double>([examples]) * size));
    }

    private static double Loss(Tensor x, Tensor w, double b, Tensor t)
    {
        var (examples, inputs) = (t.Size, w.Size);
        var sum = 0.0;
        for (var n = 0; n < examples; n++)
        {
            var y = b;
            for (var i = 0; i < inputs; i++)
            {
                y += x.Data[n * inputs + i] * w.Data[i];
            }

            sum += (y - t.Data[n]) * (y - t.Data[n]);
        }

        return sum / examples;
    }
}
