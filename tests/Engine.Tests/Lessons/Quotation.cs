namespace Engine.Tests.Lessons;

/// <summary>
/// Lines quoted from a longer text. A line of three dots stands for lines left out; all others follow one another as in the text.
/// </summary>
public static class Quotation
{
    /// <summary>What is wrong with a quotation, or null when every line is in the text.</summary>
    public static string? Fault(IReadOnlyList<string> quoted, IReadOnlyList<string> text)
    {
        var place = 0; // in the text, behind what has been found
        for (var i = 0; i < quoted.Count;)
        {
            if (quoted[i].Trim() == "...")
            {
                i++;
                continue;
            }

            var part = quoted.Skip(i).TakeWhile(line => line.Trim() != "...").Select(line => line.TrimEnd()).ToArray();
            var (start, same) = LongestMatch(part, text, place);
            if (same < part.Length)
            {
                var instead = start + same < text.Count ? $"'{text[start + same].TrimEnd()}'" : "nothing more";
                return same == 0
                    ? $"no line '{part[0]}' is printed"
                    : $"after '{part[same - 1]}' the lesson quotes '{part[same]}', and {instead} is printed";
            }

            (place, i) = (start + same, i + part.Length);
        }

        return null;
    }

    private static (int Start, int Same) LongestMatch(string[] part, IReadOnlyList<string> text, int from)
    {
        var best = (Start: from, Same: 0);
        for (var start = from; start < text.Count; start++)
        {
            var same = 0;
            while (same < part.Length && start + same < text.Count && text[start + same].TrimEnd() == part[same])
            {
                same++;
            }

            if (same > best.Same)
            {
                best = (start, same);
            }
        }

        return best;
    }
}
