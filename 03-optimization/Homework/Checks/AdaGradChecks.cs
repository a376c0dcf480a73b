using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class AdaGradChecks<T> where T : IAdaGradTask
{
    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, squares, g) = (
            judge.Feed("w", Tensor.Vector(1, 1)), judge.Feed("G", Tensor.Vector(0, 9)), judge.Feed("g", Tensor.Vector(2, 4)));
        var (rate, epsilon) = (judge.Feed("eta", 0.1), judge.Feed("epsilon", 0.0));
        var answer = T.Step(w, squares, g, rate, epsilon);
        judge.Expect("new G", answer.Squares, Tensor.Vector(4, 25), "G + g^2");
        judge.Expect("new w", answer.W, Tensor.Vector(0.9, 0.92), "w - eta g / sqrt(G + epsilon) with the new G");
    }

    [Check]
    public void Takes_any_step(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 5])
        {
            judge.Case(size == 1 ? "one weight" : $"{size} weights");
            var (w, squares, g) = (
                judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("G", judge.Random.Uniform<double>([size])),
                judge.Feed("g", judge.Random.Normal<double>([size])));
            var (rate, epsilon) = (
                judge.Feed("eta", judge.Random.NextUniform(0.01, 0.5)), judge.Feed("epsilon", judge.Random.NextUniform(0.01, 0.1)));
            var answer = T.Step(w, squares, g, rate, epsilon);
            var (newW, newSquares) = (new double[size], new double[size]);
            for (var i = 0; i < size; i++)
            {
                newSquares[i] = squares.Data[i] + g.Data[i] * g.Data[i];
                newW[i] = w.Data[i] - rate * g.Data[i] / Math.Sqrt(newSquares[i] + epsilon);
            }

            judge.Expect("new G", answer.Squares, Tensor.Vector(newSquares), "G + g^2");
            judge.Expect("new w", answer.W, Tensor.Vector(newW), "w - eta g / sqrt(G + epsilon) with the new G");
        }
    }

    [Check]
    public void Stays_where_the_gradient_is_zero(Judge judge)
    {
        var (w, squares, g) = (judge.Feed("w", Tensor.Vector(3)), judge.Feed("G", Tensor.Vector(0)), judge.Feed("g", Tensor.Vector(0)));
        var (rate, epsilon) = (judge.Feed("eta", 0.1), judge.Feed("epsilon", 1e-8));
        judge.Expect("new w", T.Step(w, squares, g, rate, epsilon).W, Tensor.Vector(3), "0 / sqrt(epsilon) is 0");
    }
}
