using Course.Autograd;
using Course.Optimization.Optimizers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class RmsPropChecks<T> where T : IRmsPropTask
{
    private const string From = "the engine's RMSprop";

    [Check]
    public void Takes_the_steps_of_the_statement(Judge judge)
    {
        foreach (var (steps, expected) in (ReadOnlySpan<(int, double)>)[(0, 1), (1, 0.8), (2, 0.8 - 0.08 / Math.Sqrt(0.3475))])
        {
            judge.Case(steps == 1 ? "one step" : $"{steps} steps");
            var w = judge.Feed("w", Tensor.Vector(1));
            judge.Feed("gradient", "of w^2 / 2: the place itself");
            var (rate, decay, epsilon) = (judge.Feed("eta", 0.1), judge.Feed("a", 0.75), judge.Feed("epsilon", 0.0));
            var answer = T.Train(w, place => place.Clone(), judge.Feed("steps", steps), rate, decay, epsilon);
            judge.Expect("w", answer, Tensor.Vector(expected), "the example of the statement");
            judge.ExpectOwn("the answer", answer, ("the input w", w));
        }
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (size, steps) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 1), (3, 8), (2, 70)])
        {
            Train(judge, $"{(size == 1 ? "one weight" : $"{size} weights")}, {(steps == 1 ? "one step" : $"{steps} steps")}",
                judge.Random.Uniform<double>([size], 1, 5), steps, 0.05, judge.Random.NextUniform(0.6, 0.95), 0.01);
        }
    }

    [Check]
    public void Takes_the_steps_at_the_borders(Judge judge)
    {
        Train(judge, "tiny gradients and epsilon = 0: the steps are as large as ever", Tensor.Vector(1e-12, 3e-7, 2e-30), 5, 0.3, 0.8, 0);
        Train(judge, "gradients that are small beside epsilon", Tensor.Vector(1e-4, 3e-3), 5, 0.3, 0.8, 0.01);
        Train(judge, "large gradients", Tensor.Vector(2e4, 3e7), 5, 0.3, 0.8, 1e-8);
        Train(judge, "a = 0: G is the last square", Tensor.Vector(2, 3), 3, 0.3, 0, 0.1);
        Train(judge, "a gradient of 0 stays 0", Tensor.Vector(0, 3), 4, 0.3, 0.8, 0.1);
    }

    [Check]
    public void Begins_anew_every_time(Judge judge)
    {
        judge.Feed("gradient", "of w^2: twice the place, in the second call of 2 w^2: four times the place");
        foreach (var (name, slope) in (ReadOnlySpan<(string, double)>)[("one function", 2), ("another function, from the same place", 4)])
        {
            judge.Case(name);
            var w = judge.Feed("w", Tensor.Vector(3, -2));
            var scale = judge.Feed("c", Tensor.Full([2], slope));
            judge.Expect("w", T.Train(w, place => place * slope, 2, 0.3, 0.9, 0.5), Engine(w, scale, 2, 0.3, 0.9, 0.5),
                "two steps from G = 0, with gradients of c times the place");
        }

        judge.ExpectCallsToStandAlone([("w", [4])], ["the answer"],
            given => [T.Train(given[0], place => place * 2, 3, 0.3, 0.9, 0.02)],
            given => [Engine(given[0], Tensor.Full([4], 2), 3, 0.3, 0.9, 0.02)], $"{From}, three steps from G = 0");
    }

    private static void Train(Judge judge, string name, Tensor slopes, int count, double learningRate, double kept, double small)
    {
        judge.Case(name);
        var (w, scale) = (judge.Feed("w", judge.Random.Normal<double>(slopes.Shape)), judge.Feed("c", slopes));
        judge.Feed("gradient", "of sum c w^2 / 2: c times the place");
        var steps = judge.Feed("steps", count);
        var (rate, decay, epsilon) = (judge.Feed("eta", learningRate), judge.Feed("a", kept), judge.Feed("epsilon", small));
        var given = new List<(Tensor Gradient, Tensor Copy)>();
        var answer = T.Train(w, Gradient, steps, rate, decay, epsilon);
        judge.Expect("w", answer, Engine(w, scale, steps, rate, decay, epsilon), From);
        judge.Require(given.TrueForAll(call => call.Gradient.Data.SequenceEqual(call.Copy.Data)),
            "your code changed what gradient had returned", "it is the function's own tensor: compute into a new one");

        Tensor Gradient(Tensor place)
        {
            var g = place * scale;
            given.Add((g, g.Clone()));
            return g;
        }
    }

    private static Tensor Engine(Tensor w, Tensor scale, int steps, double rate, double decay, double epsilon)
    {
        var parameter = new Variable<double>(w.Clone(), requiresGradient: true);
        var engine = new RmsProp<double>([parameter], rate, decay, epsilon);
        for (var step = 0; step < steps; step++)
        {
            engine.ZeroGradient();
            parameter.Backward(parameter.Value * scale);
            engine.Step();
        }

        return parameter.Value;
    }
}
