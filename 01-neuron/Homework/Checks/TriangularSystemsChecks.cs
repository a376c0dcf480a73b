using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class TriangularSystemsChecks<T> where T : ITriangularSystemsTask
{
    [Check]
    public void Solves_the_example_of_the_statement_from_the_top(Judge judge)
    {
        var (lower, b) = (judge.Feed("L", Tensor.FromArray(new double[,] { { 2, 0 }, { 1, 3 } })), judge.Feed("b", Tensor.Vector(4, 8)));
        judge.Expect("z", T.SolveLower(lower, b), Tensor.Vector(2, 2), "the example of the statement");
    }

    [Check]
    public void Solves_the_example_of_the_statement_from_the_bottom(Judge judge)
    {
        var (lower, z) = (judge.Feed("L", Tensor.FromArray(new double[,] { { 2, 0 }, { 1, 3 } })), judge.Feed("z", Tensor.Vector(2, 2)));
        judge.Expect("x", T.SolveUpper(lower, z), Tensor.Vector(2.0 / 3, 2.0 / 3), "the example of the statement");
    }

    [Check]
    public void Solves_what_was_multiplied(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 2, 3, 6])
        {
            judge.Case($"D = {size}");
            var lower = judge.Feed("L", Lower(judge, size));
            var answer = judge.Random.Normal<double>([size]); // the right side is made from it
            var b = judge.Feed("b", lower.Dot(answer));
            judge.Expect("z", T.SolveLower(lower, b), answer, "b was made as L z");
        }
    }

    [Check]
    public void Solves_what_was_multiplied_by_the_transpose(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 2, 3, 6])
        {
            judge.Case($"D = {size}");
            var lower = judge.Feed("L", Lower(judge, size));
            var answer = judge.Random.Normal<double>([size]);
            var z = judge.Feed("z", lower.Transpose().Dot(answer));
            judge.Expect("x", T.SolveUpper(lower, z), answer, "z was made as L^T x");
        }
    }

    private static Tensor Lower(Judge judge, int size)
    {
        var lower = judge.Random.Normal<double>([size, size]);
        for (var row = 0; row < size; row++)
        {
            lower[row, row] = judge.Random.NextUniform(1, 3);
            for (var column = row + 1; column < size; column++)
            {
                lower[row, column] = 0;
            }
        }

        return lower;
    }
}
