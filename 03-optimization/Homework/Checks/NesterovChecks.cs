using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class NesterovChecks<T> where T : INesterovTask
{
    private const string NewH = "a h + eta gradient(w - a h)";
    private const string NewW = "w - h with the new h";

    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h) = (judge.Feed("w", Tensor.Vector(1)), judge.Feed("h", Tensor.Vector(0.3)));
        var (rate, momentum) = (judge.Feed("eta", 0.1), judge.Feed("a", 0.8));
        judge.Feed("gradient", "of w^2 / 2: the place itself");
        var answer = T.Step(w, h, place => place.Clone(), rate, momentum);
        judge.Expect("new h", answer.H, Tensor.Vector(0.316), NewH);
        judge.Expect("new w", answer.W, Tensor.Vector(0.684), NewW);
    }

    [Check]
    public void Asks_once_and_at_the_place_ahead(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 4])
        {
            Step(judge, size == 1 ? "one weight" : $"{size} weights", judge.Random.Normal<double>([size]),
                judge.Random.NextUniform(0.01, 0.5), judge.Random.NextUniform(0.5, 0.95));
        }
    }

    [Check]
    public void Takes_the_steps_at_the_borders(Judge judge)
    {
        Step(judge, "the first step, from h = 0", Tensor.Zeros([3]), 0.3, 0.7);
        Step(judge, "a = 0: plain descent, and h is its step", judge.Random.Normal<double>([3]), 0.3, 0);
        Step(judge, "a = 1: nothing is lost", judge.Random.Normal<double>([3]), 0.3, 1);
        Step(judge, "eta = 0: the weights roll on", judge.Random.Normal<double>([3]), 0, 0.7);
        Step(judge, "large steps", judge.Random.Normal<double>([3]) * 50, 0.4, 0.9);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        judge.Feed("gradient", "of sum w^4 / 4: the cube of the place");
        judge.ExpectCallsToStandAlone(
            [("w", [4]), ("h", [4])], ["new w", "new h"],
            given => T.Step(given[0], given[1], place => place * place * place, 0.3, 0.6) is var (w, h) ? [w, h] : [],
            given => Expected(given[0], given[1], 0.3, 0.6) is var (_, w, h) ? [w, h] : [],
            "h becomes a h + eta gradient(w - a h), w becomes w - h");
    }

    private static void Step(Judge judge, string name, Tensor oldH, double learningRate, double kept)
    {
        judge.Case(name);
        var (w, h) = (judge.Feed("w", judge.Random.Normal<double>(oldH.Shape)), judge.Feed("h", oldH));
        var (rate, momentum) = (judge.Feed("eta", learningRate), judge.Feed("a", kept));
        judge.Feed("gradient", "of sum w^4 / 4: the cube of the place");
        var (before, places, gradients) = (w.Clone(), new List<Tensor>(), new List<Tensor>());
        var answer = T.Step(w, h, Cube, rate, momentum);
        var (ahead, newW, newH) = Expected(w, h, rate, momentum);
        judge.ExpectSame("the number of calls of gradient", places.Count, 1, "a gradient costs a pass through the network");
        judge.Expect("the place of the gradient", places[0], ahead, "w - a h with the old h");
        judge.Expect("new h", answer.H, newH, NewH);
        judge.Expect("new w", answer.W, newW, NewW);
        judge.Require(gradients[0].Data.SequenceEqual((places[0] * places[0] * places[0]).Data),
            "your code changed what gradient had returned", "it is the function's own tensor: compute into a new one");
        judge.ExpectOwn("new h", answer.H, ("the input h", h), ("what gradient returned", gradients[0]));
        judge.ExpectOwn("new w", answer.W, ("the input w", w), ("what gradient returned", gradients[0]), ("new h", answer.H));

        Tensor Cube(Tensor place)
        {
            judge.Require(w.Data.SequenceEqual(before.Data), "w is not as it was when gradient is called",
                "leave w as it is, also for a moment: the place ahead is a tensor of its own");
            places.Add(place.Clone());
            gradients.Add(place * place * place);
            return gradients[^1];
        }
    }

    private static (Tensor Ahead, Tensor W, Tensor H) Expected(Tensor w, Tensor h, double rate, double momentum)
    {
        var (ahead, newW, newH) = (Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape), Tensor.Zeros(w.Shape));
        for (var i = 0; i < w.Size; i++)
        {
            ahead[i] = w[i] - momentum * h[i];
            newH[i] = momentum * h[i] + rate * Math.Pow(ahead[i], 3);
            newW[i] = w[i] - newH[i];
        }

        return (ahead, newW, newH);
    }
}
