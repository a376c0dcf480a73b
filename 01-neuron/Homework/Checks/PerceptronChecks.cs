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
        // The bias decides the answer: the sum of so small weights and inputs stays within 1.
        foreach (var (b, t, name) in (ReadOnlySpan<(double, int, string)>)[
            (-2, 1, "a 1 taken for a 0"), (2, 0, "a 0 taken for a 1"), (2, 1, "a 1 recognized"), (-2, 0, "a 0 recognized")])
        {
            judge.Case(name);
            var w = judge.Feed("w", judge.Random.Uniform<double>([3], -0.5, 0.5));
            var x = judge.Feed("x", judge.Random.Uniform<double>([3], -0.5, 0.5));
            var a = judge.Feed("a", judge.Random.NextUniform(0.1, 1));
            judge.Feed("b", b);
            judge.Feed("t", t);
            var y = b > 0 ? 1 : 0;
            var answer = T.Learn(w, b, x, t, a);
            judge.Expect("new w", answer.W, w + x * (a * (t - y)), $"w + a (t - y) x with y = {y}");
            judge.Expect("new b", answer.B, b + a * (t - y), $"b + a (t - y) with y = {y}");
        }
    }

    [Check]
    public void Answers_one_at_zero(Judge judge)
    {
        var (w, x) = (judge.Feed("w", Tensor.Vector(1, -1)), judge.Feed("x", Tensor.Vector(2, 2)));
        var (b, t, a) = (judge.Feed("b", 0.0), judge.Feed("t", 0), judge.Feed("a", 0.5));
        var answer = T.Learn(w, b, x, t, a);
        judge.Expect("new w", answer.W, Tensor.Vector(0, -2), "the weighted sum is 0, so y = 1 and t - y = -1");
        judge.Expect("new b", answer.B, -0.5, "the weighted sum is 0, so y = 1 and t - y = -1");
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
}
