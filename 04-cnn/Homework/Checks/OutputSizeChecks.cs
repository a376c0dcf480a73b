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
            judge.Case($"N = {n}, F = {f}, s = {s}");
            judge.Feed("n", n);
            judge.Feed("f", f);
            judge.Feed("s", s);
            judge.ExpectSame("Y", T.Size(n, f, 0, s, 1), y, "the examples of the statement");
        }
    }

    [Check]
    public void Counts_the_places_of_a_window(Judge judge)
    {
        foreach (var (n, f, p, s, d) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (5, 3, 1, 1, 1), (6, 3, 1, 2, 1), (9, 3, 0, 1, 2), (10, 3, 2, 3, 2), (7, 1, 0, 2, 3), (4, 4, 0, 5, 1)])
        {
            judge.Case($"N = {n}, F = {f}, p = {p}, s = {s}, d = {d}");
            judge.Feed("(n, f, p, s, d)", (n, f, p, s, d).ToString());
            var places = 0;
            for (var start = -p; start + d * (f - 1) < n + p; start += s)
            {
                places++;
            }

            judge.ExpectSame("Y", T.Size(n, f, p, s, d), places, "the places counted one by one");
        }
    }
}
