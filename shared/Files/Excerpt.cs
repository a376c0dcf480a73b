using System.Globalization;

namespace Course.Files;

/// <summary>
/// Text out of a file as a message may show it: short, on one line, and without characters that a terminal would obey. A file is written
/// by others, and what it says must not colour the screen or fill it.
/// </summary>
public static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The first 40 characters, with <c>?</c> in the place of what cannot be printed, and how many more there are.</summary>
    public static string Of(string text)
    {
        var shown = string.Concat(text.Take(Longest).Select(character => IsPrintable(character) ? character : '?'));
        return text.Length <= Longest ? shown : $"{shown} and {text.Length - Longest} more characters";
    }

    /// <summary>Sizes of a shape, the first eight and how many more there are: <c>60000 x 28 x 28</c>.</summary>
    /// <param name="sizes">The sizes.</param>
    /// <param name="separator">What stands between two of them.</param>
    public static string Of(IReadOnlyCollection<long> sizes, string separator = ", ")
    {
        const int most = 8;
        var shown = string.Join(separator, sizes.Take(most));
        return sizes.Count <= most ? shown : $"{shown}{separator}and {sizes.Count - most} more";
    }

    /// <summary>Whether a terminal shows a character and does not obey it.</summary>
    public static bool IsPrintable(char character) => char.GetUnicodeCategory(character) is not
        (
            UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
