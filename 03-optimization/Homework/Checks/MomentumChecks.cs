using Course.Optimization.Optimizers;
using Course.Optimization.Surfaces;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class MomentumChecks<T> where T : IMomentumTask
{
    private const string NewH = "a h + eta g";
    private const string NewW = "w - h with the new h";

    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h, g) = (
            judge.Feed("w", Tensor.Vector(1, -2)), judge.Feed("h", Tensor.Vector(0.2, 0)), judge.Feed("g", Tensor.Vector(1.6, -4)));
        var (rate, momentum) = (judge.Feed("eta", 0.1), judge.Feed("a", 0.9));
        var answer = T.Step(w, h, g, rate, momentum);
        judge.Expect("new h", answer.H, Tensor.Vector(0.34, -0.4), NewH);
        judge.Expect("new w", answer.W, Tensor.Vector(0.66, -1.6), NewW);
    }

    [Check]
    public void Takes_any_step(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 2, 7])
        {
            Step(judge, size == 1 ? "one weight" : $"{size} weights", judge.Random.Normal<double>([size]),
                judge.Random.Normal<double>([size]), judge.Random.NextUniform(0.01, 0.5), judge.Random.NextUniform(0.5, 0.95));
        }
    }

    [Check]
    public void Takes_the_steps_at_the_borders(Judge judge)
    {
        var (h, g) = (judge.Random.Normal<double>([3]), judge.Random.Normal<double>([3]));
        Step(judge, "a gradient of 0: the weights roll on", h, Tensor.Zeros([3]), 0.3, 0.7);
        Step(judge, "a gradient of 0 and a = 1: nothing is lost", h, Tensor.Zeros([3]), 0.3, 1);
        Step(judge, "the first step, from h = 0", Tensor.Zeros([3]), g, 0.3, 0.7);
        Step(judge, "a = 0: plain descent, and h is its step", h, g, 0.3, 0);
        Step(judge, "h and g are 0: the weights stay", Tensor.Zeros([3]), Tensor.Zeros([3]), 0.3, 0.7);
        Step(judge, "large gradients", h * 1e3, g * 1e5, 0.3, 0.7);
    }

    [Check]
    public void Rolls_through_the_ravine(Judge judge)
    {
        // L = (x^2 + 25 y^2) / 2, and the engine's momentum beside the learner's.
        judge.Feed("surface", "(x^2 + 25 y^2) / 2 from (-1.8, 0.6), eta = 0.03, a = 0.8");
        var (w, h) = (Tensor.Vector(-1.8, 0.6), Tensor.Vector(0, 0));
        var path = Descent.Path(Surface.Ravine, numbers => new Momentum<double>(numbers, 0.03, 0.8)).Take(21).ToArray();
        for (var step = 1; step <= 20; step++)
        {
            (w, h) = T.Step(w, h, Tensor.Vector(w.Data[0], 25 * w.Data[1]), 0.03, 0.8);
        }

        judge.Expect("w after 20 steps", w, Tensor.Vector(path[20].X, path[20].Y), "the engine's momentum");
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("w", [4]), ("h", [4]), ("g", [4])], ["new w", "new h"],
        given => T.Step(given[0], given[1], given[2], 0.3, 0.6) is var (w, h) ? [w, h] : [],
        given => Expected(given[0], given[1], given[2], 0.3, 0.6) is var (w, h) ? [w, h] : [], "h becomes a h + eta g, w becomes w - h");

    private static void Step(Judge judge, string name, Tensor oldH, Tensor gradient, double learningRate, double kept)
    {
        judge.Case(name);
        var (w, h, g) = (judge.Feed("w", judge.Random.Normal<double>(oldH.Shape)), judge.Feed("h", oldH), judge.Feed("g", gradient));
        var (rate, momentum) = (judge.Feed("eta", learningRate), judge.Feed("a", kept));
        var answer = T.Step(w, h, g, rate, momentum);
        var (newW, newH) = Expected(w, h, g, rate, momentum);
        judge.Expect("new h", answer.H, newH, NewH);
        judge.Expect("new w", answer.W, newW, NewW);
        judge.ExpectOwn("new h", answer.H, ("the input h", h), ("the input g", g));
        judge.ExpectOwn("new w", answer.W, ("the input w", w), ("new h", answer.H));
    }

    private static (Tensor W, Tensor H) Expected(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var (newW, newH) = (Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape));
        for (var i = 0; i < w.Size; i++)
        {
            newH[i] = momentum * h[i] + rate * g[i];
            newW[i] = w[i] - newH[i];
        }

        return (newW, newH);
    }
}
