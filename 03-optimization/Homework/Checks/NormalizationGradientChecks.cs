using Course.Optimization.NormalizationLayers;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class NormalizationGradientChecks<T> where T : INormalizationGradientTask
{
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
        foreach (var (rows, columns) in (ReadOnlySpan<(int, int)>)[(3, 1), (5, 2), (4, 4)])
        {
            judge.Case($"{rows} examples of {columns} channels");
            var (x, dY) = (
                judge.Feed("x", judge.Random.Normal<double>([rows, columns], 1, 2)),
                judge.Feed("dY", judge.Random.Normal<double>([rows, columns])));
            var epsilon = judge.Feed("epsilon", 0.1);
            var answer = T.Backward(dY, x, epsilon);
            judge.ExpectGradient("dX", answer, x, () => (new Standardize<double>([0], epsilon).Apply(x).Value * dY).Sum().Item());
        }
    }

    private static Tensor Column(params double[] numbers) => Tensor.FromSpan([numbers.Length, 1], numbers);
}
