using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class AdamChecks<T> where T : IAdamTask
{
    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h, squares, g) = (
            judge.Feed("w", Tensor.Vector(1)), judge.Feed("h", Tensor.Vector(0)),
            judge.Feed("G", Tensor.Vector(0)), judge.Feed("g", Tensor.Vector(2)));
        judge.Feed("t, eta, beta1, beta2, epsilon", "1, 0.1, 0.9, 0.99, 0");
        var answer = T.Step(w, h, squares, g, 1, 0.1, 0.9, 0.99, 0);
        judge.Expect("new h", answer.H, Tensor.Vector(0.2), "beta1 h + (1 - beta1) g");
        judge.Expect("new G", answer.Squares, Tensor.Vector(0.04), "beta2 G + (1 - beta2) g^2");
        judge.Expect("new w", answer.W, Tensor.Vector(0.9), "w - eta h^ / (sqrt(G^) + epsilon)");
    }

    [Check]
    public void Takes_a_later_step(Judge judge)
    {
        foreach (var (size, t) in (ReadOnlySpan<(int, int)>)[(1, 1), (4, 1), (4, 2), (3, 10)])
        {
            judge.Case($"{(size == 1 ? "one weight" : $"{size} weights")}, step {t}");
            var (w, g) = (judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("g", judge.Random.Normal<double>([size])));
            var (h, squares) = (
                judge.Feed("h", judge.Random.Normal<double>([size])), judge.Feed("G", judge.Random.Uniform<double>([size])));
            judge.Feed("t, eta, beta1, beta2, epsilon", $"{t}, 0.05, 0.9, 0.95, 0.01");
            var answer = T.Step(w, h, squares, g, t, 0.05, 0.9, 0.95, 0.01);
            var (newW, newH, newSquares) = (new double[size], new double[size], new double[size]);
            for (var i = 0; i < size; i++)
            {
                newH[i] = 0.9 * h.Data[i] + 0.1 * g.Data[i];
                newSquares[i] = 0.95 * squares.Data[i] + 0.05 * g.Data[i] * g.Data[i];
                newW[i] = w.Data[i] - 0.05 * newH[i] / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(newSquares[i] / (1 - Math.Pow(0.95, t))) + 0.01);
            }

            judge.Expect("new h", answer.H, Tensor.Vector(newH), "beta1 h + (1 - beta1) g");
            judge.Expect("new G", answer.Squares, Tensor.Vector(newSquares), "beta2 G + (1 - beta2) g^2");
            judge.Expect("new w", answer.W, Tensor.Vector(newW), "w - eta h^ / (sqrt(G^) + epsilon)");
        }
    }

    [Check]
    public void First_step_has_the_size_of_the_learning_rate(Judge judge)
    {
        var (w, g) = (judge.Feed("w", Tensor.Vector(0, 0, 0)), judge.Feed("g", Tensor.Vector(1000, -0.001, 5)));
        judge.Feed("t, eta, beta1, beta2, epsilon", "1, 0.1, 0.9, 0.999, 0");
        var answer = T.Step(w, judge.Feed("h", Tensor.Zeros([3])), judge.Feed("G", Tensor.Zeros([3])), g, 1, 0.1, 0.9, 0.999, 0);
        judge.Expect("new w", answer.W, Tensor.Vector(-0.1, 0.1, -0.1), "h^ = g and sqrt(G^) = |g| in the first step");
    }
}
