using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class DropoutChecks<T> where T : IDropoutTask
{
    private const string Dropped = "0 where u is less than p, else x / (1 - p)";
    private const string SameMask = "0 where u is less than p, else dY / (1 - p)";
    private const string Unchanged = "in evaluation nothing is dropped and nothing scaled";

    [Check]
    public void Drops_in_the_example_of_the_statement(Judge judge)
    {
        var (x, u) = (
            judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } })),
            judge.Feed("u", Tensor.FromArray(new double[,] { { 0.1, 0.7 }, { 0.5, 0.2 } })));
        var p = judge.Feed("p", 0.5);
        judge.Expect("y in training", T.Forward(x, u, p, isTraining: true), Tensor.FromArray(new double[,] { { 0, 4 }, { 6, 0 } }),
            "the example of the statement");
        judge.Expect("y in evaluation", T.Forward(x, u, p, isTraining: false), x.Clone(), Unchanged);
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
        foreach (var (rows, columns, p) in (ReadOnlySpan<(int, int, double)>)[(1, 4, 0.2), (3, 5, 0.8), (2, 3, 0), (4, 4, 0.35)])
        {
            Both(judge, $"{rows} x {columns}, p = {p}", judge.Random.Normal<double>([rows, columns]),
                judge.Random.Uniform<double>([rows, columns]), judge.Random.Normal<double>([rows, columns]), p);
        }
    }

    [Check]
    public void Works_at_the_borders(Judge judge)
    {
        var (x, dY) = (judge.Random.Normal<double>([1, 4]), judge.Random.Normal<double>([1, 4]));
        Both(judge, "numbers u beside p", x, Tensor.FromArray(new[,] { { 0.3, Math.BitDecrement(0.3), 0.3 + 1e-9, 0.3 - 1e-9 } }), dY, 0.3);
        Both(judge, "p = 0, and u is 0, too: 0 is not less than 0", x, Tensor.Zeros([1, 4]), dY, 0);
        Both(judge, "almost all are dropped", x, Tensor.FromArray(new[,] { { 0.9989, 0.999, 0.9999, 0 } }), dY, 0.999);
        Both(judge, "all are dropped", x, Tensor.Full([1, 4], 0.1), dY, 0.5);
        Tensor wild = Tensor.FromArray(new[,] { { double.PositiveInfinity, double.NaN, double.NegativeInfinity, 7 } });
        Both(judge, "what is dropped is 0, even if it was infinite", wild, Tensor.FromArray(new[,] { { 0.1, 0.2, 0.3, 0.9 } }), wild, 0.5);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        foreach (var p in (ReadOnlySpan<double>)[0, 0.4])
        {
            judge.ExpectCallsToStandAlone([("x", [3, 2]), ("u", [3, 2])], ["y in training"],
                given => [T.Forward(given[0], given[1], p, isTraining: true)], given => [Masked(given[0], given[1], p)], Dropped,
                $"p = {p}");
            judge.ExpectCallsToStandAlone([("dY", [3, 2]), ("u", [3, 2])], ["dX"], // another u than in the pass before
                given => [T.Backward(given[0], given[1], p)], given => [Masked(given[0], given[1], p)], SameMask, $"p = {p}");
            judge.ExpectCallsToStandAlone([("x", [3, 2]), ("u", [3, 2])], ["y in evaluation"],
                given => [T.Forward(given[0], given[1], p, isTraining: false)], given => [given[0].Clone()], Unchanged, $"p = {p}");
        }
    }

    private static void Both(Judge judge, string name, Tensor input, Tensor draws, Tensor gradient, double share)
    {
        judge.Case(name);
        var (x, u, dY) = (judge.Feed("x", input.Clone()), judge.Feed("u", draws), judge.Feed("dY", gradient.Clone()));
        var p = judge.Feed("p", share);
        judge.Expect("y in training", T.Forward(x, u, p, isTraining: true), Masked(x, u, p), Dropped);
        judge.Expect("dX", T.Backward(dY, u, p), Masked(dY, u, p), SameMask);
        judge.Expect("y in evaluation", T.Forward(x, u, p, isTraining: false), x.Clone(), Unchanged);
    }

    private static Tensor Masked(Tensor x, Tensor u, double p)
    {
        var y = Tensor.Zeros(x.Shape);
        for (var i = 0; i < x.Size; i++)
        {
            y.Data[i] = u.Data[i] < p ? 0 : x.Data[i] / (1 - p);
        }

        return y;
    }
}
