using Course.Autograd;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class NormalizationGradientChecks<T> where T : INormalizationGradientTask
{
    private const string From = "the engine's way back: dY without its mean and without its part along y, divided by s";

    [Check]
    public void Does_the_examples_of_the_statement(Judge judge)
    {
        judge.Case("two examples");
        var (x, dY) = (judge.Feed("x", Column(1, 3)), judge.Feed("dY", Column(1, 0)));
        judge.Expect("dX", T.Backward(dY, x, judge.Feed("epsilon", 0.0)), Column(0, 0), "the example of the statement");
        judge.Case("three examples");
        (x, dY) = (judge.Feed("x", Column(1, 2, 6)), judge.Feed("dY", Column(1, 0, 0)));
        judge.Expect("dX", T.Backward(dY, x, judge.Feed("epsilon", 0.0)), Column(8, -10, 2) / (21 * Math.Sqrt(14.0 / 3)),
            "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (rows, columns) in (ReadOnlySpan<(int, int)>)[(3, 1), (5, 2), (4, 4), (2, 5)])
        {
            judge.Case($"{rows} examples of {columns} channels");
            var (x, dY) = (
                judge.Feed("x", judge.Random.Normal<double>([rows, columns], 1, 2)),
                judge.Feed("dY", judge.Random.Normal<double>([rows, columns])));
            var epsilon = judge.Feed("epsilon", 0.1);
            var answer = T.Backward(dY, x, epsilon);
            judge.ExpectGradient("dX", answer, x, () => (new Standardize<double>([0], epsilon).Apply(x).Value * dY).Sum().Item());
            judge.Expect("dX, to the last digits", answer, Engine(dY, x, epsilon), From);
        }
    }

    [Check]
    public void Holds_at_the_borders(Judge judge)
    {
        var random = judge.Random;
        Backward(judge, "a batch of one: y is 0 whatever x is", random.Normal<double>([1, 3]), random.Normal<double>([1, 3]), 0.1, 1e-9);
        Backward(judge, "a column whose numbers are all equal", random.Normal<double>([3, 2]),
            Tensor.FromArray(new double[,] { { 7, 1 }, { 7, 2 }, { 7, 5 } }), 0.01, 1e-9);
        Backward(judge, "numbers that differ by thousandths", random.Normal<double>([4, 2]), random.Normal<double>([4, 2]) * 1e-3,
            1e-8, 1e-9);
        Backward(judge, "numbers about three million", random.Normal<double>([6, 2]), random.Normal<double>([6, 2], 3e6, 1), 0.001, 1e-7);
        Backward(judge, "large gradients, epsilon = 0", random.Normal<double>([5, 2], 0, 1e4), random.Normal<double>([5, 2]), 0, 1e-9);
        Backward(judge, "a gradient of 0", Tensor.Zeros([4, 2]), random.Normal<double>([4, 2]), 0.1, 1e-9);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("dY", [4, 3]), ("x", [4, 3])], ["dX"],
        given => [T.Backward(given[0], given[1], 0.1)], given => [Engine(given[0], given[1], 0.1)], From);

    private static void Backward(Judge judge, string name, Tensor gradient, Tensor input, double small, double tolerance)
    {
        judge.Case(name);
        var (x, dY, epsilon) = (judge.Feed("x", input), judge.Feed("dY", gradient), judge.Feed("epsilon", small));
        judge.Expect("dX", T.Backward(dY, x, epsilon), Engine(dY, x, epsilon), From, tolerance);
    }

    private static Tensor Engine(Tensor dY, Tensor x, double epsilon)
    {
        var variable = new Variable<double>(x.Clone(), requiresGradient: true);
        new Standardize<double>([0], epsilon).Apply(variable).Backward(dY);
        return variable.Gradient!;
    }

    private static Tensor Column(params double[] numbers) => Tensor.FromSpan([numbers.Length, 1], numbers);
}
