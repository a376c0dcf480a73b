using Course.Cnn.Tasks;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class OutputSizeChecks<T> where T : IOutputSizeTask
{
    [Check]
    public void Gives_the_examples_of_the_statement(Judge judge)
    {
        foreach (var (n, f, s, y) in (ReadOnlySpan<(int, int, int, int)>)[(28, 3, 1, 26), (11, 2, 2, 5), (227, 11, 4, 55)])
        {
            judge.Case($"N = {n}, F = {f}, p = 0, s = {s}, d = 1");
            judge.ExpectSame("Y", T.Size(n, f, 0, s, 1), y, "the examples of the statement");
        }
    }

    [Check]
    public void Counts_the_places_of_a_window(Judge judge)
    {
        foreach (var (n, f, p, s, d) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (5, 3, 1, 1, 1), (6, 3, 1, 2, 1), (9, 3, 0, 1, 2), (10, 3, 2, 3, 2), (7, 1, 0, 2, 3), (4, 4, 0, 5, 1), // none is like another
            (13, 2, 0, 2, 1), (10, 2, 0, 3, 1), (7, 2, 3, 2, 1), (8, 5, 1, 1, 1), (12, 3, 4, 3, 4), (5, 2, 1, 2, 6), (3, 1, 5, 7, 1)])
        {
            Count(judge, n, f, p, s, d);
        }
    }

    [Check]
    public void Counts_the_places_of_windows_drawn_at_random(Judge judge)
    {
        for (var run = 0; run < 20; run++)
        {
            var (f, p, s, d) = (
                1 + judge.Random.NextInt(6), judge.Random.NextInt(5), 1 + judge.Random.NextInt(6), 1 + judge.Random.NextInt(4));
            Count(judge, 1 + d * (f - 1) + judge.Random.NextInt(40), f, p, s, d);
        }
    }

    [Check]
    public void Finds_no_place_for_a_window_longer_than_the_picture(Judge judge)
    {
        foreach (var (n, f, p, s, d) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (2, 3, 0, 2, 1), (3, 3, 0, 4, 2), (4, 9, 1, 5, 1), (1, 5, 0, 1, 1)])
        {
            judge.Case($"N = {n}, F = {f}, p = {p}, s = {s}, d = {d}");
            var y = T.Size(n, f, p, s, d);
            judge.Require(y <= 0, $"Y is {y}, expected 0 or less",
                $"the window covers {d * (f - 1) + 1} pixels of {n + 2 * p}, so it has no place; "
                    + "floor rounds down, also below 0, and the division of whole numbers in C# rounds towards 0");
        }
    }

    private static void Count(Judge judge, int n, int f, int p, int s, int d)
    {
        judge.Case($"N = {n}, F = {f}, p = {p}, s = {s}, d = {d}");
        var places = 0;
        for (var start = -p; start + d * (f - 1) < n + p; start += s)
        {
            places++;
        }

        judge.ExpectSame("Y", T.Size(n, f, p, s, d), places, "the places counted one by one, from the zeros in front to those behind");
    }
}
