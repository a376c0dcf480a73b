using Course.Drawing;

namespace Course.Terminal;

/// <summary>Horizontal bars in characters, each with its name before and its value behind: the ten probabilities of a prediction.</summary>
public static class BarsInTerminal
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";
    private const int LongestBar = 40;

    /// <summary>Draws the bars; the highest is the only coloured one.</summary>
    /// <param name="names">The names, one for each value.</param>
    /// <param name="values">Not negative; the full length stands for 1, or for the highest value when that is more.
    /// NaN and infinity have no bar.</param>
    /// <param name="screen">Where they will be shown.</param>
    /// <exception cref="ArgumentException">There are not as many names as values.</exception>
    public static CharacterCanvas Of(IReadOnlyList<string> names, IReadOnlyList<double> values, Screen screen)
    {
        if (names.Count != values.Count)
        {
            throw new ArgumentException(
                $"Bars received {names.Count} names and {values.Count} values; each value needs a name.", nameof(names));
        }

        var nameWidth = names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        var numbers = values.Select(Phrase.Measure).ToArray();
        var numberWidth = numbers.Select(number => number.Length).DefaultIfEmpty(0).Max();
        var barWidth = Math.Clamp(screen.Width - nameWidth - numberWidth - 4, 1, LongestBar);
        var highest = values.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var canvas = new CharacterCanvas(nameWidth + barWidth + numberWidth + 4, names.Count);
        for (var row = 0; row < names.Count; row++)
        {
            var isHighest = values[row] == highest;
            canvas.Put(row, 0, names[row].PadLeft(nameWidth), isHighest ? Theme.Series[2] : null);
            canvas.Put(row, nameWidth + 2, Bar(values[row] / Math.Max(1, highest), barWidth, screen.HasUnicode),
                isHighest ? Theme.Series[2] : Theme.Axis);
            canvas.Put(row, nameWidth + barWidth + 4, numbers[row].PadLeft(numberWidth), isHighest ? Theme.Series[2] : null);
        }

        return canvas;
    }

    /// <summary>One bar alone, for a cell of a table.</summary>
    /// <param name="share">The part of the full length, 0 ... 1; more is full, and what is no number has no bar.</param>
    /// <param name="width">The full length in characters.</param>
    /// <param name="hasUnicode">Whether there are blocks as thin as an eighth of a character, or signs only.</param>
    public static string Bar(double share, int width, bool hasUnicode)
    {
        if (!double.IsFinite(share))
        {
            return "";
        }

        var length = Math.Clamp(share, 0, 1) * width;
        if (!hasUnicode)
        {
            return new string('#', (int)Math.Round(length));
        }

        var eighths = (int)Math.Round(8 * length);
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
    }
}
