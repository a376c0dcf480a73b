using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class TriangularSystemsChecks<T> where T : ITriangularSystemsTask
{
    private static readonly (int Size, double Scale)[] Systems = [(1, 1), (2, 1), (3, 1), (3, 1), (6, 1), (3, 1e-150), (3, 1e9)];

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
        foreach (var (size, scale) in Systems)
        {
            var lower = Lower(judge, size, scale);
            var answer = judge.Random.Normal<double>([size]); // the right side is made from it
            var b = judge.Feed("b", lower.Dot(answer));
            judge.Expect("z", T.SolveLower(lower, b), answer, "b was made as L z");
        }
    }

    [Check]
    public void Solves_what_was_multiplied_by_the_transpose(Judge judge)
    {
        foreach (var (size, scale) in Systems)
        {
            var lower = Lower(judge, size, scale);
            var answer = judge.Random.Normal<double>([size]);
            var z = judge.Feed("z", lower.Transpose().Dot(answer));
            judge.Expect("x", T.SolveUpper(lower, z), answer, "z was made as L^T x");
        }
    }

    [Check]
    public void Zeros_on_the_right_side_are_numbers_like_others(Judge judge)
    {
        var lower = judge.Feed("L", Tensor.FromArray(new[,] { { -2, 0, 0 }, { 3, 4, 0 }, { 1, -5, 2.5 } }));
        var right = judge.Feed("the right side", Tensor.Vector(0, 8, 0));
        judge.Expect("z", T.SolveLower(lower, right), Tensor.Vector(0, 2, 4), "z_1 = 8 / 4, and z_2 = (0 - (-5) * 2) / 2.5");
        judge.Expect("x", T.SolveUpper(lower, right), Tensor.Vector(3, 2, 0), "x_1 = 8 / 4, and x_0 = (0 - 3 * 2) / (-2)");
    }

    [Check]
    public void Solutions_are_tensors_of_their_own(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 3])
        {
            var (lower, right) = (Lower(judge, size, 1), judge.Feed("the right side", judge.Random.Normal<double>([size])));
            judge.ExpectOwn(() => [("z", T.SolveLower(lower, right))], ("L", lower), ("b", right));
            judge.ExpectOwn(() => [("x", T.SolveUpper(lower, right))], ("L", lower), ("z", right));
        }
    }

    /// <summary>A triangle whose diagonal has both signs: its first element is below 0.</summary>
    private static Tensor Lower(Judge judge, int size, double scale)
    {
        judge.Case($"D = {size}{(scale == 1 ? "" : $", L of numbers around {Values.Print(scale)}")}");
        var lower = judge.Random.Normal<double>([size, size]) * scale;
        for (var row = 0; row < size; row++)
        {
            lower[row, row] = judge.Random.NextUniform(1, 3) * scale * (row == 0 || judge.Random.NextInt(2) == 0 ? -1 : 1);
            for (var column = row + 1; column < size; column++)
            {
                lower[row, column] = 0;
            }
        }

        return judge.Feed("L", lower);
    }
}
