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
        foreach (var (examples, inputs) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 3), (5, 2)])
        {
            var (x, w, b, t) = Draw(judge, examples, inputs);
            judge.Expect("L", T.Loss(x, w, b, t), Loss(x, w, b, t), "the mean of (y_n - t_n)^2");
        }
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (examples, inputs) in (ReadOnlySpan<(int, int)>)[(1, 1), (1, 3), (5, 2), (4, 7)])
        {
            var (x, w, b, t) = Draw(judge, examples, inputs);
            var answer = T.Gradient(x, w, b, t);
            var bias = Tensor.Scalar(b);
            judge.ExpectGradient("dL/dw", answer.DW, w, () => Loss(x, w, b, t));
            judge.ExpectGradient("dL/db", Tensor.Scalar(answer.DB), bias, () => Loss(x, w, bias.Item(), t));
        }
    }

    private static (Tensor X, Tensor W, double B, Tensor T) Example(Judge judge) => (
        judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } })), judge.Feed("w", Tensor.Vector(1, -1)),
        judge.Feed("b", 0.5), judge.Feed("t", Tensor.Vector(0, 1)));

    private static (Tensor X, Tensor W, double B, Tensor T) Draw(Judge judge, int examples, int inputs)
    {
        judge.Case(
            $"{examples} x {inputs}: {(examples == 1 ? "one example" : $"{examples} examples")} "
                + $"of {(inputs == 1 ? "one input" : $"{inputs} inputs")}");
        return (
            judge.Feed("x", judge.Random.Normal<double>([examples, inputs])), judge.Feed("w", judge.Random.Normal<double>([inputs])),
            judge.Feed("b", judge.Random.NextNormal()), judge.Feed("t", judge.Random.Normal<double>([examples])));
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
