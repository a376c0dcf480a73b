using Course.Optimization.Optimizers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class AdaDeltaChecks<T> where T : IAdaDeltaTask
{
    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, g) = (judge.Feed("w", Tensor.Vector(1)), judge.Feed("g", Tensor.Vector(2)));
        var (squares, stepSquares) = (judge.Feed("G", Tensor.Vector(0)), judge.Feed("D", Tensor.Vector(0)));
        judge.Feed("eta, rho, epsilon", "0.5, 0.75, 1");
        var answer = T.Step(w, squares, stepSquares, g, 0.5, 0.75, 1);
        judge.Expect("new G", answer.Squares, Tensor.Vector(1), "rho G + (1 - rho) g^2");
        judge.Expect("new D", answer.StepSquares, Tensor.Vector(0.5), "rho D + (1 - rho) d^2");
        judge.Expect("new w", answer.W, Tensor.Vector(1 - 0.5 * Math.Sqrt(2)), "w - eta d");
    }

    [Check]
    public void Takes_any_step(Judge judge)
    {
        foreach (var (size, rate) in (ReadOnlySpan<(int, double)>)[(1, 1), (3, 0.4), (5, 1)])
        {
            judge.Case($"{(size == 1 ? "one weight" : $"{size} weights")}, eta = {rate}");
            var (w, g) = (judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("g", judge.Random.Normal<double>([size])));
            var (squares, stepSquares) = (
                judge.Feed("G", judge.Random.Uniform<double>([size])), judge.Feed("D", judge.Random.Uniform<double>([size])));
            var (rho, epsilon) = (judge.Feed("rho", judge.Random.NextUniform(0.5, 0.95)), judge.Feed("epsilon", 0.02));
            var answer = T.Step(w, squares, stepSquares, g, judge.Feed("eta", rate), rho, epsilon);
            var (newW, newSquares, newStepSquares) = Expected(w, squares, stepSquares, g, rate, rho, epsilon);
            judge.Expect("new G", answer.Squares, newSquares, "rho G + (1 - rho) g^2");
            judge.Expect("new D", answer.StepSquares, newStepSquares, "rho D + (1 - rho) d^2");
            judge.Expect("new w", answer.W, newW, "w - eta d");
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("w", [4]), ("G", [4]), ("D", [4]), ("g", [4])], ["new w", "new G", "new D"],
        given => T.Step(given[0], given[1], given[2], given[3], 0.7, 0.8, 0.03) is var (w, squares, steps) ? [w, squares, steps] : [],
        given => Expected(given[0], given[1], given[2], given[3], 0.7, 0.8, 0.03) is var (w, squares, steps) ? [w, squares, steps] : [],
        "AdaDelta's step", "eta = 0.7, rho = 0.8, epsilon = 0.03");

    [Check]
    public void Agrees_with_the_engine_over_many_steps(Judge judge)
    {
        foreach (var rate in (ReadOnlySpan<double>)[1, 0.5])
        {
            judge.Case($"eta = {rate}");
            judge.Feed("gradient, steps, rho, epsilon", "of w^2 / 2: w itself, 8, 0.9, 0.000001");
            var start = judge.Feed("w", Tensor.Vector(1, -3, 0));
            var parameter = new Course.Autograd.Variable<double>(start.Clone(), requiresGradient: true);
            var engine = new AdaDelta<double>([parameter], judge.Feed("eta", rate));
            var (w, squares, stepSquares) = (start.Clone(), Tensor.Zeros([3]), Tensor.Zeros([3]));
            for (var step = 0; step < 8; step++)
            {
                engine.ZeroGradient();
                parameter.Backward(parameter.Value.Clone());
                engine.Step();
                (w, squares, stepSquares) = T.Step(w, squares, stepSquares, w.Clone(), rate, 0.9, 1e-6);
            }

            judge.Expect("w after eight steps", w, parameter.Value, "the engine's AdaDelta");
        }
    }

    [Check]
    public void No_gradient_is_no_step_and_a_tiny_one_is_finite(Judge judge)
    {
        var (w, g) = (judge.Feed("w", Tensor.Vector(1, 1, 1)), judge.Feed("g", Tensor.Vector(0, 1e-200, -1e-200)));
        var (squares, stepSquares) = (judge.Feed("G", Tensor.Zeros([3])), judge.Feed("D", Tensor.Vector(0.5, 0, 0)));
        judge.Feed("eta, rho, epsilon", "1, 0.9, 1e-6");
        var answer = T.Step(w, squares, stepSquares, g, 1, 0.9, 1e-6);
        judge.Expect("new w", answer.W, Tensor.Vector(1, 1, 1), "where g is 0, or next to it, d is, too");
        judge.Expect("new G", answer.Squares, Tensor.Zeros([3]), "rho G + (1 - rho) g^2");
        judge.Expect("new D", answer.StepSquares, Tensor.Vector(0.45, 0, 0), "rho D + (1 - rho) d^2");
        judge.ExpectOwn("new w", answer.W, ("the input w", w));
    }

    private static (Tensor W, Tensor Squares, Tensor StepSquares) Expected(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double rho, double epsilon)
    {
        var (newW, newSquares, newStepSquares) = (Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape));
        for (var i = 0; i < w.Size; i++)
        {
            newSquares[i] = rho * squares[i] + (1 - rho) * g[i] * g[i];
            var d = Math.Sqrt((stepSquares[i] + epsilon) / (newSquares[i] + epsilon)) * g[i];
            newStepSquares[i] = rho * stepSquares[i] + (1 - rho) * d * d;
            newW[i] = w[i] - rate * d;
        }

        return (newW, newSquares, newStepSquares);
    }
}
