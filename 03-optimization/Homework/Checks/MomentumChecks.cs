using Course.Optimization.Optimizers;
using Course.Optimization.Surfaces;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class MomentumChecks<T> where T : IMomentumTask
{
    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h, g) = (
            judge.Feed("w", Tensor.Vector(1, -2)), judge.Feed("h", Tensor.Vector(0.2, 0)), judge.Feed("g", Tensor.Vector(1.6, -4)));
        var (rate, momentum) = (judge.Feed("eta", 0.1), judge.Feed("a", 0.9));
        var answer = T.Step(w, h, g, rate, momentum);
        judge.Expect("new h", answer.H, Tensor.Vector(0.34, -0.4), "a h + eta g");
        judge.Expect("new w", answer.W, Tensor.Vector(0.66, -1.6), "w - h with the new h");
    }

    [Check]
    public void Takes_any_step(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 2, 7])
        {
            judge.Case(size == 1 ? "one weight" : $"{size} weights");
            var (w, h, g) = (
                judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("h", judge.Random.Normal<double>([size])),
                judge.Feed("g", judge.Random.Normal<double>([size])));
            var (rate, momentum) = (
                judge.Feed("eta", judge.Random.NextUniform(0.01, 0.5)), judge.Feed("a", judge.Random.NextUniform(0.5, 0.95)));
            var answer = T.Step(w, h, g, rate, momentum);
            var (newW, newH) = (new double[size], new double[size]);
            for (var i = 0; i < size; i++)
            {
                newH[i] = momentum * h.Data[i] + rate * g.Data[i];
                newW[i] = w.Data[i] - newH[i];
            }

            judge.Expect("new h", answer.H, Tensor.Vector(newH), "a h + eta g");
            judge.Expect("new w", answer.W, Tensor.Vector(newW), "w - h with the new h");
        }
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
}
