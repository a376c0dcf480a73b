using Course.Optimization.Regularization;
using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class PenaltyChecks<T> where T : IPenaltyTask
{
    [Check]
    public void Price_of_the_example_of_the_statement(Judge judge)
    {
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, -2 }, { 0, 4 } }));
        foreach (var (l1, l2, price) in (ReadOnlySpan<(double, double, double)>)[(0.1, 0.5, 5.95), (0.1, 0, 0.7), (0, 0.5, 5.25)])
        {
            judge.Feed("l1", l1);
            judge.Feed("l2", l2);
            judge.Expect("P", T.Price(w, l1, l2), price, "l1 sum |w| + l2 / 2 sum w^2");
        }
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, -2 }, { 0, 4 } }));
        var (l1, l2) = (judge.Feed("l1", 0.1), judge.Feed("l2", 0.5));
        judge.Expect("dP/dw", T.Gradient(w, l1, l2), Tensor.FromArray(new double[,] { { 0.6, -1.1 }, { 0, 2.1 } }), "l1 sign(w) + l2 w");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (rows, columns) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 2), (2, 5)])
        {
            judge.Case($"{rows} x {columns} weights");
            var w = judge.Feed("w", judge.Random.Normal<double>([rows, columns]));
            var (l1, l2) = (judge.Feed("l1", judge.Random.NextUniform(0.1, 1)), judge.Feed("l2", judge.Random.NextUniform(0.1, 1)));
            judge.Expect("P", T.Price(w, l1, l2), Price(), "the engine's penalty");
            judge.ExpectGradient("dP/dw", T.Gradient(w, l1, l2), w, Price);

            double Price() => new WeightPenalty(l1, l2).Of([new Course.Autograd.Variable<double>(w)]).Value.Item();
        }
    }
}
