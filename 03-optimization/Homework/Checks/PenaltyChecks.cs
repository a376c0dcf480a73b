using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class PenaltyChecks<T> where T : IPenaltyTask
{
    private const string PriceOf = "l1 sum |w| + l2 / 2 sum w^2";
    private const string GradientOf = "l1 sign(w) + l2 w, with sign(0) = 0";

    [Check]
    public void Price_of_the_example_of_the_statement(Judge judge)
    {
        foreach (var (l1, l2, price) in (ReadOnlySpan<(double, double, double)>)[(0.1, 0.5, 5.95), (0.1, 0, 0.7), (0, 0.5, 5.25)])
        {
            judge.Case(l2 == 0 ? "L1 alone" : l1 == 0 ? "L2 alone" : "both together");
            var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, -2 }, { 0, 4 } }));
            judge.Expect("P", T.Price(w, judge.Feed("l1", l1), judge.Feed("l2", l2)), price, PriceOf);
        }
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, -2 }, { 0, 4 } }));
        var (l1, l2) = (judge.Feed("l1", 0.1), judge.Feed("l2", 0.5));
        judge.Expect("dP/dw", T.Gradient(w, l1, l2), Tensor.FromArray(new double[,] { { 0.6, -1.1 }, { 0, 2.1 } }), GradientOf);
    }

    [Check]
    public void Holds_for_any_weights(Judge judge)
    {
        foreach (var (rows, columns) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 2), (2, 5), (4, 4)])
        {
            Both(judge, $"{rows} x {columns} weights", judge.Random.Normal<double>([rows, columns]),
                judge.Random.NextUniform(0.1, 1), judge.Random.NextUniform(0.1, 1));
        }

        var w = judge.Random.Normal<double>([2, 3]);
        Both(judge, "L1 alone", w, 0.7, 0);
        Both(judge, "L2 alone, with strength 1: the gradient is w", w, 0, 1);
        Both(judge, "no penalty", w, 0, 0);
    }

    [Check]
    public void Holds_at_the_borders(Judge judge)
    {
        Both(judge, "weights beside 0", Tensor.FromArray(new double[,] { { 1e-300, -1e-12 }, { -1e-7, 1e-5 } }), 3, 0.5);
        Both(judge, "zeros, also the negative one", Tensor.FromArray(new double[,] { { 0, -0.0, 2 } }), 3, 0.5);
        Both(judge, "large weights", Tensor.FromArray(new double[,] { { 1e6, -2e5 } }), 3, 0.5);
        Both(judge, "only negative weights", judge.Random.Uniform<double>([3, 2], -2, -1), 3, 0.5);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        foreach (var (l1, l2) in (ReadOnlySpan<(double, double)>)[(0.3, 0.7), (0, 1)])
        {
            judge.ExpectCallsToStandAlone([("w", [3, 2])], ["dP/dw"],
                given => [T.Gradient(given[0], l1, l2)], given => [Gradient(given[0], l1, l2)], GradientOf, $"l1 = {l1}, l2 = {l2}");
            judge.ExpectCallsToStandAlone([("w", [3, 2])], ["P"],
                given => [Tensor.Scalar(T.Price(given[0], l1, l2))], given => [Tensor.Scalar(Price(given[0], l1, l2))], PriceOf,
                $"l1 = {l1}, l2 = {l2}");
        }
    }

    private static void Both(Judge judge, string name, Tensor weights, double strength1, double strength2)
    {
        judge.Case(name);
        var w = judge.Feed("w", weights.Clone());
        var (l1, l2) = (judge.Feed("l1", strength1), judge.Feed("l2", strength2));
        judge.Expect("P", T.Price(w, l1, l2), Price(w, l1, l2), PriceOf);
        judge.Expect("dP/dw", T.Gradient(w, l1, l2), Gradient(w, l1, l2), GradientOf);
    }

    private static double Price(Tensor w, double l1, double l2) =>
        w.Data.ToArray().Sum(number => l1 * Math.Abs(number) + l2 / 2 * number * number);

    private static Tensor Gradient(Tensor w, double l1, double l2) =>
        Tensor.FromArray(w.Shape, [.. w.Data.ToArray().Select(number => l1 * Math.Sign(number) + l2 * number)]);
}
