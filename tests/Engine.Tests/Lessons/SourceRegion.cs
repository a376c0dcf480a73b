namespace Engine.Tests.Lessons;

/// <summary>
/// A named part of a source file, between the lines <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c>.
/// Its lines are moved to the left margin; the marks of other regions are left out.
/// </summary>
public static class SourceRegion
{
    /// <summary>The lines of a region.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="name">The region's name.</param>
    /// <exception cref="FormatException">The region is missing, open, empty, or there twice.</exception>
    public static IReadOnlyList<string> Read(string source, string name)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var from = Only(lines, $"// <{name}>");
        var to = Only(lines, $"// </{name}>");
        var region = lines[Math.Min(from + 1, to)..to].Where(line => !IsMark(line)).Select(line => line.TrimEnd()).ToArray();
        if (region.Length == 0)
        {
            throw new FormatException($"Region '{name}' holds no line.");
        }

        var margin = region.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return [.. region.Select(line => line.Length > 0 ? line[margin..] : line)];
    }

    private static int Only(string[] lines, string mark)
    {
        var first = Array.FindIndex(lines, line => line.Trim() == mark);
        return first >= 0 && Array.FindIndex(lines, first + 1, line => line.Trim() == mark) < 0
            ? first
            : throw new FormatException(
                $"The line '{mark}' is {(first < 0 ? "missing" : "there twice")}; a region has one beginning and one end.");
    }

    private static bool IsMark(string line) => line.Trim() is ['/', '/', ' ', '<', .., '>'];
}
