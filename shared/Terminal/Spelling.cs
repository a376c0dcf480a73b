namespace Course.Terminal;

/// <summary>Finds the word that was probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate nearest to a mistyped word, or null when none is near enough: at most one change for every three letters.
    /// </summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(candidate => (Word: candidate, Changes: Changes(word, candidate)))
            .OrderBy(candidate => candidate.Changes)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Changes <= Math.Max(1, best.Word.Trim('-').Length / 3) ? best.Word : null;
    }

    /// <summary>
    /// How many letters have to be inserted, removed, replaced or swapped with their neighbour to turn one word into the other,
    /// capitals counting as small letters (the optimal string alignment distance).
    /// </summary>
    public static int Changes(string from, string to)
    {
        var changes = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                changes[i, j] = i == 0 || j == 0 ? i + j : Cheapest(i, j);
            }
        }

        return changes[from.Length, to.Length];

        int Cheapest(int i, int j)
        {
            var replaced = changes[i - 1, j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
            var cheapest = Math.Min(replaced, Math.Min(changes[i - 1, j], changes[i, j - 1]) + 1);
            var swapped = i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]);
            return swapped ? Math.Min(cheapest, changes[i - 2, j - 2] + 1) : cheapest;
        }
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
