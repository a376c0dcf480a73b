using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class DropoutChecks<T> where T : IDropoutTask
{
    [Check]
    public void Drops_in_the_example_of_the_statement(Judge judge)
    {
        var (x, u) = (
            judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } })),
            judge.Feed("u", Tensor.FromArray(new double[,] { { 0.1, 0.7 }, { 0.5, 0.2 } })));
        var p = judge.Feed("p", 0.5);
        judge.Expect("y in training", T.Forward(x, u, p, isTraining: true), Tensor.FromArray(new double[,] { { 0, 4 }, { 6, 0 } }),
            "the example of the statement");
        judge.Expect("y in evaluation", T.Forward(x, u, p, isTraining: false), x.Clone(),
            "in evaluation nothing is dropped and nothing scaled");
    }

    [Check]
    public void Gradient_passes_where_the_input_passed(Judge judge)
    {
        var u = judge.Feed("u", Tensor.FromArray(new double[,] { { 0.1, 0.7 }, { 0.5, 0.2 } }));
        var dY = judge.Feed("dY", Tensor.Ones([2, 2]));
        judge.Expect("dX", T.Backward(dY, u, judge.Feed("p", 0.5)), Tensor.FromArray(new double[,] { { 0, 2 }, { 2, 0 } }),
            "the example of the statement");
    }

    [Check]
    public void Works_for_any_share(Judge judge)
    {
        foreach (var (rows, columns, p) in (ReadOnlySpan<(int, int, double)>)[(1, 4, 0.2), (3, 5, 0.8), (2, 3, 0)])
        {
            judge.Case($"{rows} x {columns}, p = {p}");
            var (x, u) = (
                judge.Feed("x", judge.Random.Normal<double>([rows, columns])),
                judge.Feed("u", judge.Random.Uniform<double>([rows, columns])));
            var dY = judge.Feed("dY", judge.Random.Normal<double>([rows, columns]));
            var mask = u.Map(draw => draw < p ? 0 : 1 / (1 - p));
            judge.Expect("y in training", T.Forward(x, u, judge.Feed("p", p), isTraining: true), x * mask,
                "0 where u is less than p, else x / (1 - p)");
            judge.Expect("dX", T.Backward(dY, u, p), dY * mask, "the same mask, on the gradient");
            judge.Expect("y in evaluation", T.Forward(x, u, p, isTraining: false), x.Clone(),
                "in evaluation nothing is dropped and nothing scaled");
        }
    }
}
