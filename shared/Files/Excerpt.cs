using System.Globalization;
using System.Text;

namespace Course.Files;

/// <summary>
/// Text of others (of a file, a command line, a name) as a message may show it: short, on one line, and without characters that a terminal
/// would obey. What others wrote must not colour the screen or fill it.
/// </summary>
public static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The first 40 characters, with <c>?</c> in the place of what cannot be printed, and how many more there are.</summary>
    public static string Of(string text) =>
        text.Length <= Longest ? OneLine(text) : $"{OneLine(text[..Longest])} and {text.Length - Longest} more characters";

    /// <summary>Sizes of a shape, the first eight and how many more there are: <c>60000 x 28 x 28</c>.</summary>
    /// <param name="sizes">The sizes.</param>
    /// <param name="separator">What stands between two of them.</param>
    public static string Of(IReadOnlyCollection<long> sizes, string separator = ", ")
    {
        const int most = 8;
        var shown = string.Join(separator, sizes.Take(most));
        return sizes.Count <= most ? shown : $"{shown}{separator}and {sizes.Count - most} more";
    }

    /// <summary>The whole text, with <c>?</c> in the place of what cannot be printed: the path of a file.</summary>
    public static string OneLine(string text)
    {
        if (text.All(IsPrintable))
        {
            return text;
        }

        var shown = new StringBuilder();
        foreach (var character in text.EnumerateRunes()) // half of a pair of surrogates is replaced
        {
            var isShown = IsPrintable(Rune.GetUnicodeCategory(character)) && character != Rune.ReplacementChar;
            shown.Append(isShown ? character.ToString() : "?");
        }

        return shown.ToString();
    }

    /// <summary>The whole text, line ends and tabs included, with <c>?</c> in the place of what else a terminal would obey.</summary>
    public static string Lines(string text) => text.All(character => character is '\n' or '\r' or '\t' || IsPrintable(character))
        ? text
        : string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));

    /// <summary>A message on one line; in the middle of one that is too long for a reader, an argument of thousands of characters,
    /// something is left out.</summary>
    public static string Sentence(string message)
    {
        const int begin = 400, end = 150;
        var line = OneLine(message.ReplaceLineEndings(" "));
        return line.Length <= begin + end + Longest
            ? line
            : OneLine($"{line[..begin]} ... ({line.Length - begin - end} characters) ... {line[^end..]}");
    }

    /// <summary>Whether a terminal shows a character and does not obey it.</summary>
    public static bool IsPrintable(char character) => IsPrintable(char.GetUnicodeCategory(character));

    private static bool IsPrintable(UnicodeCategory category) => category is not
        (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
