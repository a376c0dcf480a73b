using Course.Optimization.Optimizers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class AdamWChecks<T> where T : IAdamWTask
{
    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h, squares, g) = (
            judge.Feed("w", Tensor.Vector(1)), judge.Feed("h", Tensor.Vector(0)),
            judge.Feed("G", Tensor.Vector(0)), judge.Feed("g", Tensor.Vector(2)));
        judge.Feed("t, eta, beta1, beta2, epsilon, lambda", "1, 0.1, 0.9, 0.99, 0, 0.5");
        var answer = T.Step(w, h, squares, g, 1, 0.1, 0.9, 0.99, 0, 0.5);
        judge.Expect("new h", answer.H, Tensor.Vector(0.2), "beta1 h + (1 - beta1) g: the decay is not in the gradient");
        judge.Expect("new G", answer.Squares, Tensor.Vector(0.04), "beta2 G + (1 - beta2) g^2");
        judge.Expect("new w", answer.W, Tensor.Vector(0.85), "w - eta lambda w - eta h^ / (sqrt(G^) + epsilon)");
    }

    [Check]
    public void Takes_a_later_step(Judge judge)
    {
        foreach (var (size, t, decay) in (ReadOnlySpan<(int, int, double)>)[
            (1, 1, 0.3), (4, 2, 0.3), (3, 10, 0.05), (3, 4, 0), (2, 150, 0.3), (2, 5000, 0.3)])
        {
            judge.Case($"{(size == 1 ? "one weight" : $"{size} weights")}, step {t}, lambda = {decay}");
            var (w, g) = (judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("g", judge.Random.Normal<double>([size])));
            var (h, squares) = (
                judge.Feed("h", judge.Random.Normal<double>([size])), judge.Feed("G", judge.Random.Uniform<double>([size])));
            var (beta1, beta2) = (judge.Random.NextUniform(0.5, 0.95), judge.Random.NextUniform(0.9, 0.999));
            judge.Feed("t, eta, beta1, beta2, epsilon, lambda", FormattableString.Invariant($"{t}, 0.05, {beta1}, {beta2}, 0.01, {decay}"));
            var answer = T.Step(w, h, squares, g, t, 0.05, beta1, beta2, 0.01, decay);
            var (newW, newH, newSquares) = Expected(w, h, squares, g, t, 0.05, beta1, beta2, 0.01, decay);
            judge.Expect("new h", answer.H, newH, "beta1 h + (1 - beta1) g");
            judge.Expect("new G", answer.Squares, newSquares, "beta2 G + (1 - beta2) g^2");
            judge.Expect("new w", answer.W, newW, "w - eta lambda w - eta h^ / (sqrt(G^) + epsilon)");
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("w", [4]), ("h", [4]), ("G", [4]), ("g", [4])], ["new w", "new h", "new G"],
        given => T.Step(given[0], given[1], given[2], given[3], 3, 0.3, 0.8, 0.9, 0.02, 0.1) is var (w, h, squares)
            ? [w, h, squares] : [],
        given => Expected(given[0], given[1], given[2], given[3], 3, 0.3, 0.8, 0.9, 0.02, 0.1) is var (w, h, squares)
            ? [w, h, squares] : [],
        "AdamW's step number 3", "eta = 0.3, beta1 = 0.8, beta2 = 0.9, epsilon = 0.02, lambda = 0.1");

    [Check]
    public void Weights_decay_alike_whatever_their_gradients(Judge judge)
    {
        var (w, g) = (judge.Feed("w", Tensor.Vector(2, 2, -2, 0)), judge.Feed("g", Tensor.Vector(1000, 1e-3, 1, 1)));
        judge.Feed("h, G", "0");
        judge.Feed("t, eta, beta1, beta2, epsilon, lambda", "1, 0.1, 0.9, 0.999, 0, 0.5");
        var answer = T.Step(w, Tensor.Zeros([4]), Tensor.Zeros([4]), g, 1, 0.1, 0.9, 0.999, 0, 0.5);
        judge.Expect("new w", answer.W, Tensor.Vector(1.8, 1.8, -2, -0.1),
            "0.95 w - 0.1: the first step of Adam has the length eta, and the decay is a share of w alone");
    }

    [Check]
    public void Agrees_with_the_engine_over_many_steps(Judge judge)
    {
        judge.Feed("gradient, steps, eta, beta1, beta2, epsilon, lambda", "of w^2 / 2: w itself, 8, 0.05, 0.9, 0.999, 1e-8, 0.1");
        var start = judge.Feed("w", Tensor.Vector(1, -3, 0.5));
        var parameter = new Course.Autograd.Variable<double>(start.Clone(), requiresGradient: true);
        var engine = new AdamW<double>([parameter], 0.05, weightDecay: 0.1);
        var (w, h, squares) = (start.Clone(), Tensor.Zeros([3]), Tensor.Zeros([3]));
        for (var step = 1; step <= 8; step++)
        {
            engine.ZeroGradient();
            parameter.Backward(parameter.Value.Clone());
            engine.Step();
            (w, h, squares) = T.Step(w, h, squares, w.Clone(), step, 0.05, 0.9, 0.999, 1e-8, 0.1);
        }

        judge.Expect("w after eight steps", w, parameter.Value, "the engine's AdamW");
    }

    private static (Tensor W, Tensor H, Tensor Squares) Expected(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay)
    {
        var (newW, newH, newSquares) = (Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape));
        for (var i = 0; i < w.Size; i++)
        {
            newH[i] = beta1 * h[i] + (1 - beta1) * g[i];
            newSquares[i] = beta2 * squares[i] + (1 - beta2) * g[i] * g[i];
            var root = Math.Sqrt(newSquares[i] / (1 - Math.Pow(beta2, t)));
            newW[i] = w[i] - rate * decay * w[i] - rate * newH[i] / (1 - Math.Pow(beta1, t)) / (root + epsilon);
        }

        return (newW, newH, newSquares);
    }
}
