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
        foreach (var (h, shape) in (ReadOnlySpan<(double, int[])>)[
            (0.25, [2, 3]), (0.001, [2, 3]), (0.25, [2, 3]), (0.1, [4]), (0.3, [2, 1, 3]), (0.2, [])])
        {
            judge.Case($"h = {h}, x of the shape [{string.Join(", ", shape)}]");
            var x = judge.Feed("x", judge.Random.Uniform<double>([.. shape], -2, 2));
            var c = judge.Random.Uniform<double>([.. shape], -2, 2);
            judge.Feed("J", "the sum of c_i x_i^3");
            judge.Feed("c", c);
            judge.Feed("h", h);
            var answer = T.Gradient(x, () => (c * x * x * x).Sum().Item(), h);
            judge.Expect("g", answer, c * (3 * x * x + h * h), "((x + h)^3 - (x - h)^3) / 2h = 3 x^2 + h^2, times c");
        }
    }

    [Check]
    public void The_point_is_moved_by_h_whatever_its_size(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<double>)[1e6, 1e-3])
        {
            judge.Case($"numbers around {Values.Print(size)}");
            var (x, h) = (judge.Feed("x", Tensor.Vector(0.1 * size, -0.7 * size)), judge.Feed("h", 0.5));
            judge.Feed("J", "x_0^3 / 1e6 - x_1");
            judge.Expect("g", T.Gradient(x, () => x[0] * x[0] * x[0] / 1e6 - x[1], h), Tensor.Vector((3 * x[0] * x[0] + h * h) / 1e6, -1),
                "((x + h)^3 - (x - h)^3) / 2h = 3 x^2 + h^2, divided by 1e6", 1e-7);
        }
    }

    [Check]
    public void The_gradient_is_a_tensor_of_its_own(Judge judge)
    {
        var (x, h) = (judge.Feed("x", Tensor.Vector(2)), judge.Feed("h", 0.5));
        judge.Feed("J", "x_0^2 / 2"); // whose gradient is the number of x
        judge.ExpectOwn(() => [("g", T.Gradient(x, () => x[0] * x[0] / 2, h))], ("x", x));
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
            ([-3, 1], [3, 1], 2, "a turned sign"), ([1, 2], [1, 2], 0, "no error"), ([0, 0], [0, 0], 0, "two zeros"),
            ([1, 2, 3], [2, 2, 3], 0.5, "one of three is wrong"), ([-5, 1], [-4, 1], 0.2, "below 0"),
            ([-4, 1], [-5, 1], 0.2, "below 0, turned"),
            ([0, 6], [5, 6], 1, "nothing in place of something"), ([5, 6], [0, 6], 1, "something in place of nothing"),
            ([0.005, 1], [0.008, 1], 0.3, "below 0.01 the divisor stays 0.01"), ([0.02], [0.025], 0.2, "just above 0.01"),
            ([3e6, 1], [3e6, 0.9], 0.1, "a small number beside a large one"), ([1e-9], [-1e-9], 2e-7, "noise around 0"),
            ([3, 4, 1], [4, 3, 2], 0.5, "all three are wrong: by 1/4, 1/4 and 1/2"), ([2, 2], [3, -2], 2, "two are wrong: by 1/3 and 2")])
        {
            judge.Case(name);
            Compare(judge, Tensor.Vector(a), Tensor.Vector(g), expected, name);
        }
    }

    [Check]
    public void Error_looks_at_every_element_of_any_shape(Judge judge)
    {
        foreach (var shape in (ReadOnlySpan<int[]>)[[], [2, 3], [2, 2, 2]])
        {
            judge.Case($"shape [{string.Join(", ", shape)}]");
            var a = judge.Random.Uniform<double>([.. shape], 1, 2);
            var g = a.Clone();
            g.Data[^1] *= 1.25;
            Compare(judge, a, g, 0.2, "only the last element differs: (1.25 a - a) / 1.25 a");
        }
    }

    [Check]
    public void An_error_with_no_number_is_no_number(Judge judge)
    {
        foreach (var (a, g, name) in (ReadOnlySpan<(double[], double[], string)>)[
            ([1, double.NaN, 2], [1, 1, 2], "NaN in a"), ([1, 2], [double.NaN, 2], "NaN in g, first"),
            ([3, 2], [1, double.NaN], "NaN in g, last")])
        {
            judge.Case(name);
            Compare(judge, Tensor.Vector(a), Tensor.Vector(g), double.NaN,
                "a NaN must not pass for a right gradient; a comparison with it is false, and LINQ's Max passes over it");
        }
    }

    private static void Compare(Judge judge, Tensor a, Tensor g, double expected, string from) =>
        judge.Expect("the error", T.Error(judge.Feed("a", a), judge.Feed("g", g)), expected, from);
}
