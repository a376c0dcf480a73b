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
        foreach (var (size, steps, rate) in (ReadOnlySpan<(int, int, double)>)[(1, 1, 0.05), (3, 1, 0.05), (3, 8, 0.05), (2, 70, 0.005)])
        {
            Train(judge, $"{(size == 1 ? "one weight" : $"{size} weights")}, {(steps == 1 ? "one step" : $"{steps} steps")}",
                judge.Random.Uniform<double>([size], 1, 5), steps, rate, judge.Random.NextUniform(0.6, 0.95), 0.01);
        }
    }

    [Check]
    public void Takes_the_steps_at_the_borders(Judge judge)
    {
        Train(judge, "tiny gradients and epsilon = 0: the steps are as large as ever", Tensor.Vector(1e-12, 3e-7, 2e-30), 5, 0.3, 0.8, 0);
        Train(judge, "gradients that are small beside epsilon", Tensor.Vector(1e-4, 3e-3), 5, 0.3, 0.8, 0.01);
        Train(judge, "large gradients", Tensor.Vector(2e4, 3e7), 5, 0.3, 0.8, 1e-8);
        Train(judge, "a = 0: G is the last square", Tensor.Vector(2, 3), 3, 0.3, 0, 0.1);
        Train(judge, "steps that overshoot", Tensor.Vector(2, 3), 7, 1.5, 0.8, 0.1);
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
            judge.Feed("c", slope);
            judge.Expect("w", T.Train(w, At, 2, 0.3, 0.9, 0.5), Engine(w, At, 2, 0.3, 0.9, 0.5),
                "two steps from G = 0, with gradients of c times the place");

            Tensor At(Tensor place) => place * slope;
        }

        judge.ExpectCallsToStandAlone([("w", [4])], ["the answer"],
            given => [T.Train(given[0], place => place * 2, 3, 0.3, 0.9, 0.02)],
            given => [Engine(given[0], place => place * 2, 3, 0.3, 0.9, 0.02)], $"{From}, three steps from G = 0");
    }

    private static void Train(Judge judge, string name, Tensor slopes, int count, double learningRate, double kept, double small)
    {
        judge.Case(name);
        var side = judge.Random.NextInt(2) * 2 - 1; // all weights on one side of 0, which they do not reach: rounding would grow there
        var (w, scale) = (judge.Feed("w", judge.Random.Uniform<double>(slopes.Shape, 1, 3) * side), judge.Feed("c", slopes));
        var coupling = judge.Feed("k", slopes.Min().Item() / 2); // so that no weight goes its way alone
        judge.Feed("gradient", "of sum c w^2 / 2 + k (sum w)^2 / 2: c times the place, plus k times the sum of the place");
        var steps = judge.Feed("steps", count);
        var (rate, decay, epsilon) = (judge.Feed("eta", learningRate), judge.Feed("a", kept), judge.Feed("epsilon", small));
        var given = new List<(Tensor Gradient, Tensor Copy)>();
        var answer = T.Train(w, Gradient, steps, rate, decay, epsilon);
        judge.Expect("w", answer, Engine(w, At, steps, rate, decay, epsilon), From);
        judge.Require(given.TrueForAll(call => call.Gradient.Data.SequenceEqual(call.Copy.Data)),
            "your code changed what gradient had returned", "it is the function's own tensor: compute into a new one");

        Tensor Gradient(Tensor place)
        {
            var g = At(place);
            given.Add((g, g.Clone()));
            return g;
        }

        Tensor At(Tensor place) => place * scale + place.Sum() * coupling;
    }

    private static Tensor Engine(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var parameter = new Variable<double>(w.Clone(), requiresGradient: true);
        var engine = new RmsProp<double>([parameter], rate, decay, epsilon);
        for (var step = 0; step < steps; step++)
        {
            engine.ZeroGradient();
            parameter.Backward(gradient(parameter.Value));
            engine.Step();
        }

        return parameter.Value;
    }
}
