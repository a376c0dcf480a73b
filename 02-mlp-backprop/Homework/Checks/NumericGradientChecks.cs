using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class NumericGradientChecks<T> where T : INumericGradientTask
{
    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var (x, h) = (judge.Feed("x", Tensor.Vector(2, 5)), judge.Feed("h", 0.5));
        judge.Feed("J", "x_0^2 + 3 x_1");
        judge.Expect("g", T.Gradient(x, () => x[0] * x[0] + 3 * x[1], h), Tensor.Vector(4, 3), "the example of the statement");
    }

    [Check]
    public void Gradient_is_the_central_difference_and_the_point_is_put_back(Judge judge)
    {
        foreach (var h in (ReadOnlySpan<double>)[0.25, 0.001])
        {
            judge.Case($"h = {h}");
            var x = judge.Feed("x", judge.Random.Uniform<double>([2, 3], -2, 2));
            var c = judge.Random.Uniform<double>([2, 3], -2, 2);
            judge.Feed("J", "the sum of c_i x_i^3");
            judge.Feed("c", c);
            judge.Feed("h", h);
            var answer = T.Gradient(x, () => (c * x * x * x).Sum().Item(), h);
            judge.Expect("g", answer, c * (3 * x * x + h * h), "((x + h)^3 - (x - h)^3) / 2h = 3 x^2 + h^2, times c");
        }
    }

    [Check]
    public void Gradient_of_numbers_that_act_together(Judge judge)
    {
        var (x, h) = (judge.Feed("x", judge.Random.Uniform<double>([3], 0.5, 2)), judge.Feed("h", 0.125));
        judge.Feed("J", "x_0 x_1 x_2");
        judge.Expect("g", T.Gradient(x, () => x[0] * x[1] * x[2], h), Tensor.Vector(x[1] * x[2], x[0] * x[2], x[0] * x[1]),
            "the product of the other two");
    }

    [Check]
    public void Error_is_relative_and_the_largest(Judge judge)
    {
        foreach (var (a, g, expected, name) in (ReadOnlySpan<(double[], double[], double, string)>)[
            ([4, 2], [4, 3], 1 / 3.0, "the example of the statement"), ([0.001], [0], 0.1, "small numbers count as 0.01"),
            ([-3, 1], [3, 1], 2, "a turned sign"), ([1, 2], [1, 2], 0, "no error"),
            ([1, 2, 3], [2, 2, 3], 0.5, "one of three is wrong"), ([-5, 1], [-4, 1], 0.2, "below 0")])
        {
            judge.Case(name);
            judge.Expect("the error", T.Error(judge.Feed("a", Tensor.Vector(a)), judge.Feed("g", Tensor.Vector(g))), expected, name);
        }
    }
}
