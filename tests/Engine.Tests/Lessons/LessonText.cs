using System.Text.RegularExpressions;

namespace Engine.Tests.Lessons;

/// <summary>
/// A fenced block of a lesson and the mark above it: <c>&lt;!-- code: Perceptron.cs#rule --&gt;</c>
/// or <c>&lt;!-- output: demo perceptron --&gt;</c>.
/// </summary>
/// <param name="Line">Where the block begins, counted from 1.</param>
/// <param name="Language">The word after the fence: csharp, text.</param>
/// <param name="Mark">What the comment directly above says; null when there is none.</param>
/// <param name="Lines">The lines between the fences.</param>
public sealed record LessonBlock(int Line, string Language, string? Mark, IReadOnlyList<string> Lines)
{
    /// <summary>What follows a keyword in the mark: "Perceptron.cs#rule" for "code"; null when the mark is of another kind.</summary>
    public string? Marked(string keyword) =>
        Mark is not null && Mark.StartsWith($"{keyword}:", StringComparison.Ordinal) ? Mark[(keyword.Length + 1)..].Trim() : null;
}

/// <summary>A lesson as it is written: its fenced blocks and its links.</summary>
public sealed partial class LessonText
{
    private LessonText(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        List<LessonBlock> blocks = [];
        var prose = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                prose.Add(lines[i]);
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            if (end < 0)
            {
                throw new FormatException($"The fenced block of line {i + 1} has no end.");
            }

            var mark = MarkPattern().Match(i > 0 ? lines[i - 1] : "");
            blocks.Add(new LessonBlock(i + 1, lines[i][3..].Trim(), mark.Success ? mark.Groups[1].Value : null, lines[(i + 1)..end]));
            i = end;
        }

        Blocks = blocks;
        Links = [.. LinkPattern().Matches(string.Join('\n', prose)).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The fenced blocks, in order.</summary>
    public IReadOnlyList<LessonBlock> Blocks { get; }

    /// <summary>Where the links and pictures of the prose lead.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Reads a lesson's text.</summary>
    public static LessonText Parse(string text) => new(text);

    /// <summary>Reads a lesson's file.</summary>
    public static LessonText Of(string path) => new(File.ReadAllText(path));

    [GeneratedRegex("""^<!--\s*(.*?)\s*-->\s*$""")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("""\]\(([^)\s]+)\)""")]
    private static partial Regex LinkPattern();
}
