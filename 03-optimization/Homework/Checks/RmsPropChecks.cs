using Course.Optimization.Optimizers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class RmsPropChecks<T> where T : IRmsPropTask
{
    [Check]
    public void Takes_the_steps_of_the_statement(Judge judge)
    {
        foreach (var (steps, expected) in (ReadOnlySpan<(int, double)>)[(0, 1), (1, 0.8), (2, 0.8 - 0.08 / Math.Sqrt(0.3475))])
        {
            judge.Case(steps == 1 ? "one step" : $"{steps} steps");
            var w = judge.Feed("w", Tensor.Vector(1));
            judge.Feed("gradient", "of w^2 / 2: the place itself");
            var (rate, decay, epsilon) = (judge.Feed("eta", 0.1), judge.Feed("a", 0.75), judge.Feed("epsilon", 0.0));
            judge.Expect("w", T.Train(w, place => place.Clone(), judge.Feed("steps", steps), rate, decay, epsilon), Tensor.Vector(expected),
                "the example of the statement");
        }
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (size, steps) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 1), (3, 8)])
        {
            judge.Case($"{(size == 1 ? "one weight" : $"{size} weights")}, {(steps == 1 ? "one step" : $"{steps} steps")}");
            var (w, scale) = (
                judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("c", judge.Random.Uniform<double>([size], 1, 5)));
            judge.Feed("gradient", "of sum c w^2 / 2: c times the place");
            var (rate, decay, epsilon) = (judge.Feed("eta", 0.05), judge.Feed("a", 0.9), judge.Feed("epsilon", 0.01));
            var answer = T.Train(w, place => place * scale, judge.Feed("steps", steps), rate, decay, epsilon);
            var parameter = new Course.Autograd.Variable<double>(w.Clone(), requiresGradient: true);
            var engine = new RmsProp<double>([parameter], rate, decay, epsilon);
            for (var step = 0; step < steps; step++)
            {
                engine.ZeroGradient();
                parameter.Backward(parameter.Value * scale);
                engine.Step();
            }

            judge.Expect("w", answer, parameter.Value, "the engine's RMSprop");
        }
    }

    [Check]
    public void Begins_anew_every_time(Judge judge)
    {
        var w = judge.Feed("w", Tensor.Vector(2));
        judge.Feed("gradient", "of w^2 / 2: the place itself");
        var expected = Tensor.Vector(2 - 0.1 * 2 / Math.Sqrt(0.1 * 4)); // G = 0.1 * 4
        judge.Expect("w", T.Train(w, place => place.Clone(), 1, 0.1, 0.9, 0), expected, "one step from G = 0");
        judge.Expect("w", T.Train(w, place => place.Clone(), 1, 0.1, 0.9, 0), expected, "the same once more: G begins at 0");
    }
}
