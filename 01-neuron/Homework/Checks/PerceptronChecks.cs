using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class PerceptronChecks<T> where T : IPerceptronTask
{
    [Check]
    public void Learns_the_example_of_the_statement(Judge judge)
    {
        var (w, x) = (judge.Feed("w", Tensor.Vector(0.5, -1)), judge.Feed("x", Tensor.Vector(1, 2)));
        var (b, t, a) = (judge.Feed("b", 0.25), judge.Feed("t", 1), judge.Feed("a", 0.1));
        var answer = T.Learn(w, b, x, t, a);
        judge.Expect("new w", answer.W, Tensor.Vector(0.6, -0.8), "the example of the statement");
        judge.Expect("new b", answer.B, 0.35, "the example of the statement");
    }

    [Check]
    public void Moves_towards_a_class_it_missed_and_stays_when_it_is_right(Judge judge)
    {
        foreach (var (inputs, b, t, name) in (ReadOnlySpan<(int, double, int, string)>)[
            (3, -2, 1, "a 1 taken for a 0"), (3, 2, 0, "a 0 taken for a 1"), (3, 2, 1, "a 1 recognized"), (3, -2, 0, "a 0 recognized"),
            (1, -3, 1, "a single weight, a 1 taken for a 0"), (7, 3, 0, "seven weights, a 0 taken for a 1")])
        {
            // The bias decides the answer: the sum of so small weights and inputs stays within 7 / 4.
            judge.Case(name);
            Learn(judge, judge.Random.Uniform<double>([inputs], -0.5, 0.5), b, judge.Random.Uniform<double>([inputs], -0.5, 0.5), t,
                b > 0 ? 1 : 0);
        }
    }

    [Check]
    public void The_inputs_decide_as_well_as_the_bias(Judge judge)
    {
        foreach (var (b, t, sign) in (ReadOnlySpan<(double, int, double)>)[(-1, 0, 1), (1, 1, -1), (-1, 1, 1), (1, 0, -1)])
        {
            // Every product w_i x_i is at least 1, or at most -1, so three of them outweigh the bias.
            judge.Case($"the inputs speak for {(sign > 0 ? "1, the bias for 0" : "0, the bias for 1")}; it is a {t}");
            var w = judge.Random.Uniform<double>([3], 1, 2) * Tensor.Vector(1, -1, 1);
            Learn(judge, w, b, judge.Random.Uniform<double>([3], 1, 2) * Tensor.Vector(sign, -sign, sign), t, sign > 0 ? 1 : 0);
        }
    }

    [Check]
    public void Answers_one_from_zero_on(Judge judge)
    {
        judge.Case("the weighted sum is exactly 0");
        var (w, x) = (judge.Feed("w", Tensor.Vector(1, -1)), judge.Feed("x", Tensor.Vector(2, 2)));
        var (b, t, a) = (judge.Feed("b", 0.0), judge.Feed("t", 0), judge.Feed("a", 0.7));
        var answer = T.Learn(w, b, x, t, a);
        judge.Expect("new w", answer.W, Tensor.Vector(-0.4, -2.4), "the weighted sum is 0, so y = 1 and t - y = -1");
        judge.Expect("new b", answer.B, -0.7, "the weighted sum is 0, so y = 1 and t - y = -1");
        judge.Case("the weighted sum is exactly 0, and the class is 1");
        Learn(judge, Tensor.Vector(1, -1), 0, Tensor.Vector(2, 2), 1, 1);
        judge.Case("the weighted sum is 900 - 900 - 1e-9");
        Learn(judge, Tensor.Vector(30, -30), -1e-9, Tensor.Vector(30, 30), 1, 0);
        foreach (var (sum, target) in (ReadOnlySpan<(double, int)>)[(-1e-12, 1), (-1e-60, 1), (1e-12, 0), (-1e-12, 0), (1e-12, 1)])
        {
            judge.Case($"the weighted sum is {Values.Print(sum)}");
            Learn(judge, Tensor.Vector(1.5, -0.25), sum, Tensor.Vector(0, 0), target, sum > 0 ? 1 : 0);
        }
    }

    [Check]
    public void New_weights_are_a_tensor_of_their_own(Judge judge)
    {
        foreach (var (t, name) in (ReadOnlySpan<(int, string)>)[(0, "the answer was wrong"), (1, "the answer was right")])
        {
            judge.Case(name);
            var (w, x) = (judge.Feed("w", Tensor.Vector(0.5, -0.3)), judge.Feed("x", Tensor.Vector(1.2, -2)));
            var (b, a) = (judge.Feed("b", 0.25), judge.Feed("a", 0.4));
            judge.Feed("t", t);
            judge.ExpectOwn(() => [("new w", T.Learn(w, b, x, t, a).W)], ("w", w), ("x", x));
        }

        judge.Case("the new weights are the numbers of x");
        var (zeros, example) = (judge.Feed("w", Tensor.Vector(0, 0)), judge.Feed("x", Tensor.Vector(0.5, 3)));
        judge.ExpectOwn(() => [("new w", T.Learn(zeros, -1, example, 1, 1).W)], ("w", zeros), ("x", example));
    }

    [Check]
    public void Separates_what_can_be_separated(Judge judge)
    {
        // The logical "or": Novikoff's theorem promises an end, and 100 rounds are far more than its bound here.
        double[][] points = [[0, 0], [0, 1], [1, 0], [1, 1]];
        int[] classes = [0, 1, 1, 1];
        judge.Feed("x", "the four points of the logical or, 100 rounds");
        var (w, b) = (Tensor.Vector(0, 0), 0.0);
        for (var step = 0; step < 100 * points.Length; step++)
        {
            (w, b) = T.Learn(w, b, Tensor.Vector(points[step % points.Length]), classes[step % points.Length], 1);
        }

        for (var i = 0; i < points.Length; i++)
        {
            var r = b + w.Data[0] * points[i][0] + w.Data[1] * points[i][1];
            judge.Require(r >= 0 == (classes[i] == 1), $"after 100 rounds ({points[i][0]}, {points[i][1]}) is still on the wrong side",
                $"its class is {classes[i]}, and the rule separates every set that a line separates");
        }
    }

    private static void Learn(Judge judge, Tensor w, double b, Tensor x, int t, int y)
    {
        judge.Feed("w", w);
        judge.Feed("b", b);
        judge.Feed("x", x);
        judge.Feed("t", t);
        var a = judge.Feed("a", judge.Random.NextUniform(0.1, 1.5));
        var answer = T.Learn(w, b, x, t, a);
        var because = y == t ? $"the answer y = {y} is right: nothing moves" : $"y = {y}, so it is {(t > y ? "plus" : "minus")} a x";
        judge.Expect("new w", answer.W, w + x * (a * (t - y)), because);
        judge.Expect("new b", answer.B, b + a * (t - y), y == t ? because : $"y = {y}, so it is {(t > y ? "plus" : "minus")} a");
    }
}
