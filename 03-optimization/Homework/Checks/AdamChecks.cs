using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class AdamChecks<T> where T : IAdamTask
{
    private const string NewH = "beta1 h + (1 - beta1) g, without its hat";
    private const string NewSquares = "beta2 G + (1 - beta2) g^2, without its hat";
    private const string NewW = "w - eta h^ / (sqrt(G^) + epsilon)";

    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h, squares, g) = (
            judge.Feed("w", Tensor.Vector(1)), judge.Feed("h", Tensor.Vector(0)),
            judge.Feed("G", Tensor.Vector(0)), judge.Feed("g", Tensor.Vector(2)));
        judge.Feed("t, eta, beta1, beta2, epsilon", "1, 0.1, 0.9, 0.99, 0");
        var answer = T.Step(w, h, squares, g, 1, 0.1, 0.9, 0.99, 0);
        judge.Expect("new h", answer.H, Tensor.Vector(0.2), NewH);
        judge.Expect("new G", answer.Squares, Tensor.Vector(0.04), NewSquares);
        judge.Expect("new w", answer.W, Tensor.Vector(0.9), NewW);
    }

    [Check]
    public void Takes_a_later_step(Judge judge)
    {
        foreach (var (size, t) in (ReadOnlySpan<(int, int)>)[(1, 1), (4, 1), (4, 2), (3, 10), (2, 150), (3, 100_000)])
        {
            Step(judge, $"{(size == 1 ? "one weight" : $"{size} weights")}, step {t}", judge.Random.Normal<double>([size]),
                judge.Random.Uniform<double>([size]), judge.Random.Normal<double>([size]),
                new Settings(t, 0.05, judge.Random.NextUniform(0.5, 0.95), judge.Random.NextUniform(0.9, 0.999), 0.01));
        }
    }

    [Check]
    public void First_step_has_the_size_of_the_learning_rate(Judge judge)
    {
        judge.Case("gradients of very different size, epsilon = 0");
        var (w, g) = (judge.Feed("w", Tensor.Vector(0, 0, 0, 0)), judge.Feed("g", Tensor.Vector(1000, -1e-12, 5, 1e-100)));
        judge.Feed("t, eta, beta1, beta2, epsilon", "1, 0.3, 0.9, 0.999, 0");
        var answer = T.Step(w, judge.Feed("h", Tensor.Zeros([4])), judge.Feed("G", Tensor.Zeros([4])), g, 1, 0.3, 0.9, 0.999, 0);
        judge.Expect("new w", answer.W, Tensor.Vector(-0.3, 0.3, -0.3, -0.3), "h^ = g and sqrt(G^) = |g| in the first step");
    }

    [Check]
    public void Takes_the_steps_at_the_borders(Judge judge)
    {
        var (h, squares, g) = (
            judge.Random.Normal<double>([3]), judge.Random.Uniform<double>([3], 0.1, 1), judge.Random.Normal<double>([3]));
        Step(judge, "a gradient of 0: the averages fade and the weights roll on", h, squares, Tensor.Zeros([3]),
            new Settings(3, 0.7, 0.8, 0.95, 0.01));
        Step(judge, "all is 0: the weights stay", Tensor.Zeros([3]), Tensor.Zeros([3]), Tensor.Zeros([3]),
            new Settings(2, 0.7, 0.8, 0.95, 1e-8));
        Step(judge, "beta1 = 0: h is the gradient", h, squares, g, new Settings(4, 0.7, 0, 0.95, 0.01));
        Step(judge, "beta2 = 0: G is the last square", h, squares, g, new Settings(4, 0.7, 0.8, 0, 0.01));
        Step(judge, "beta1 is greater than beta2", h, squares, g, new Settings(2, 0.7, 0.95, 0.6, 0.01));
        Step(judge, "epsilon is large beside the root", h * 1e-6, squares * 1e-12, g * 1e-6, new Settings(5, 70, 0.8, 0.95, 1e-5));
        Step(judge, "large gradients, and an average that shrinks", h * 1e4, squares * 1e12, g * 1e3, new Settings(5, 7, 0.8, 0.95, 1e-8));
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        var settings = new Settings(3, 0.3, 0.8, 0.9, 0.02);
        judge.ExpectCallsToStandAlone(
            [("w", [4]), ("h", [4]), ("G", [4]), ("g", [4])], ["new w", "new h", "new G"],
            given => T.Step(given[0], given[1], given[2], given[3], settings.T, settings.Rate, settings.Beta1, settings.Beta2,
                settings.Epsilon) is var (w, h, squares) ? [w, h, squares] : [],
            given => Expected(given[0], given[1], given[2], given[3], settings) is var (w, h, squares) ? [w, h, squares] : [],
            "Adam's step number 3");
    }

    private static void Step(Judge judge, string name, Tensor oldH, Tensor oldSquares, Tensor gradient, Settings settings)
    {
        judge.Case(name);
        var (w, h, squares, g) = (
            judge.Feed("w", judge.Random.Normal<double>(oldH.Shape)), judge.Feed("h", oldH), judge.Feed("G", oldSquares),
            judge.Feed("g", gradient));
        var (t, rate, beta1, beta2, epsilon) = settings;
        judge.Feed("t, eta, beta1, beta2, epsilon", FormattableString.Invariant($"{t}, {rate}, {beta1}, {beta2}, {epsilon}"));
        var answer = T.Step(w, h, squares, g, t, rate, beta1, beta2, epsilon);
        var (newW, newH, newSquares) = Expected(w, h, squares, g, settings);
        judge.Expect("new h", answer.H, newH, NewH);
        judge.Expect("new G", answer.Squares, newSquares, NewSquares);
        judge.Expect("new w", answer.W, newW, NewW);
        judge.ExpectOwn("new h", answer.H, ("the input h", h), ("the input g", g));
        judge.ExpectOwn("new G", answer.Squares, ("the input G", squares));
        judge.ExpectOwn("new w", answer.W, ("the input w", w), ("new h", answer.H));
    }

    private static (Tensor W, Tensor H, Tensor Squares) Expected(Tensor w, Tensor h, Tensor squares, Tensor g, Settings settings)
    {
        var (t, rate, beta1, beta2, epsilon) = settings;
        var (newW, newH, newSquares) = (Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape));
        for (var i = 0; i < w.Size; i++)
        {
            newH[i] = beta1 * h[i] + (1 - beta1) * g[i];
            newSquares[i] = beta2 * squares[i] + (1 - beta2) * g[i] * g[i];
            var root = Math.Sqrt(newSquares[i] / (1 - Math.Pow(beta2, t)));
            newW[i] = w[i] - rate * newH[i] / (1 - Math.Pow(beta1, t)) / (root + epsilon);
        }

        return (newW, newH, newSquares);
    }

    private readonly record struct Settings(int T, double Rate, double Beta1, double Beta2, double Epsilon);
}
