using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class AdaGradChecks<T> where T : IAdaGradTask
{
    private const string NewSquares = "G + g^2";
    private const string NewW = "w - eta g / sqrt(G + epsilon) with the new G";

    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, squares, g) = (
            judge.Feed("w", Tensor.Vector(1, 1)), judge.Feed("G", Tensor.Vector(0, 9)), judge.Feed("g", Tensor.Vector(2, 4)));
        var (rate, epsilon) = (judge.Feed("eta", 0.1), judge.Feed("epsilon", 0.0));
        var answer = T.Step(w, squares, g, rate, epsilon);
        judge.Expect("new G", answer.Squares, Tensor.Vector(4, 25), NewSquares);
        judge.Expect("new w", answer.W, Tensor.Vector(0.9, 0.92), NewW);
    }

    [Check]
    public void Takes_any_step(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 5])
        {
            Step(judge, size == 1 ? "one weight" : $"{size} weights", judge.Random.Uniform<double>([size]),
                judge.Random.Normal<double>([size]), judge.Random.NextUniform(0.01, 0.5), judge.Random.NextUniform(0.01, 0.1));
        }
    }

    [Check]
    public void Stays_where_the_gradient_is_zero(Judge judge)
    {
        Step(judge, "a gradient of 0, and G = 0: 0 / sqrt(epsilon) is 0", Tensor.Zeros([2]), Tensor.Zeros([2]), 0.3, 1e-8);
        Step(judge, "a gradient of 0, and G is not 0", judge.Random.Uniform<double>([2], 1, 2), Tensor.Zeros([2]), 0.3, 0);
        Step(judge, "one of three gradients is 0", judge.Random.Uniform<double>([3], 1, 2), Tensor.Vector(0.7, 0, -0.4), 0.3, 1e-8);
    }

    [Check]
    public void Takes_the_steps_at_the_borders(Judge judge)
    {
        var zero = Tensor.Zeros([3]);
        Step(judge, "tiny gradients, G = 0 and epsilon = 0: every step is eta", zero, Tensor.Vector(1e-12, -1e-9, 1e-100), 3, 0);
        Step(judge, "gradients that are small beside epsilon", zero, Tensor.Vector(1e-4, -2e-3, 3e-5), 3, 1e-6);
        Step(judge, "very large gradients", judge.Random.Uniform<double>([2]), Tensor.Vector(1e100, -3e5), 0.7, 1e-8);
        Step(judge, "a sum that has grown", judge.Random.Uniform<double>([3], 1e6, 2e6), judge.Random.Normal<double>([3], 0, 100), 40, 0.5);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("w", [4]), ("G", [4]), ("g", [4])], ["new w", "new G"],
        given => T.Step(given[0], given[1], given[2], 0.3, 0.02) is var (w, squares) ? [w, squares] : [],
        given => Expected(given[0], given[1], given[2], 0.3, 0.02) is var (w, squares) ? [w, squares] : [],
        "G becomes G + g^2, w becomes w - eta g / sqrt(G + epsilon)");

    private static void Step(Judge judge, string name, Tensor sums, Tensor gradient, double learningRate, double small)
    {
        judge.Case(name);
        var (w, squares, g) = (
            judge.Feed("w", judge.Random.Normal<double>(sums.Shape)), judge.Feed("G", sums), judge.Feed("g", gradient));
        var (rate, epsilon) = (judge.Feed("eta", learningRate), judge.Feed("epsilon", small));
        var answer = T.Step(w, squares, g, rate, epsilon);
        var (newW, newSquares) = Expected(w, squares, g, rate, epsilon);
        judge.Expect("new G", answer.Squares, newSquares, NewSquares);
        judge.Expect("new w", answer.W, newW, NewW);
        judge.ExpectOwn("new G", answer.Squares, ("the input G", squares), ("the input g", g));
        judge.ExpectOwn("new w", answer.W, ("the input w", w), ("new G", answer.Squares));
    }

    private static (Tensor W, Tensor Squares) Expected(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var (newW, newSquares) = (Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape));
        for (var i = 0; i < w.Size; i++)
        {
            newSquares[i] = squares[i] + g[i] * g[i];
            newW[i] = w[i] - rate * g[i] / Math.Sqrt(newSquares[i] + epsilon);
        }

        return (newW, newSquares);
    }
}
