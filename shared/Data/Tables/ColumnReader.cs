using System.Globalization;
using Course.Data.Files;
using Course.Files;

namespace Course.Data.Tables;

/// <summary>
/// Looks at the fields of a column, decides what they are, and collects them when they come again, so that a number is never kept as text.
/// All numbers, with <c>NA</c> and <c>NaN</c> for missing ones, are a column of numbers; a field that is neither makes it a column of
/// text. A field that only looks like a number (with spaces around it, infinite) among numbers is refused: whichever way it were read, the
/// other might be meant.
/// </summary>
/// <param name="name">The name of the column.</param>
/// <param name="mayHaveCommas">Whether 1,5 may be a number, as it may where semicolons separate the fields.</param>
/// <param name="path">The file, for messages.</param>
internal sealed class ColumnReader(string name, bool mayHaveCommas, string path)
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private double[]? numbers; // of a column of numbers
    private PackedTexts? texts; // of any other
    private int count, characters;
    private bool hasNumbers, hasMissing, hasText, hasPoints, hasCommas;
    private (int Line, string Field, string Problem)? doubtful;

    /// <summary>The first pass: the field of the next row.</summary>
    public void LookAt(ReadOnlySpan<char> field, int line)
    {
        count++;
        characters += field.Length;
        if (field.Length == 0)
        {
            return;
        }

        if (field is "NA" or "NaN")
        {
            hasMissing = true;
        }
        else if (TryNumber(field, out var number))
        {
            hasNumbers = true;
            hasPoints |= field.Contains('.');
            hasCommas |= field.Contains(',');
            Doubt(!double.IsFinite(number), field, line, "is larger than any number");
            Doubt(hasPoints && hasCommas, field, line, "and another field differ in the decimal sign, point or comma");
        }
        else if (field.Length != field.Trim().Length && TryNumber(field.Trim(), out _))
        {
            Doubt(true, field, line, "is a number with spaces around it");
        }
        else if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && !double.IsFinite(number))
        {
            Doubt(true, field, line, "is not finite");
        }
        else
        {
            hasText = true;
        }
    }

    /// <summary>Between the passes: what the column is.</summary>
    /// <exception cref="DataFileException">It is not clear what a field means.</exception>
    public void Decide()
    {
        if (hasText || (!hasNumbers && (hasMissing || doubtful is not null)))
        {
            texts = new PackedTexts(count, characters);
        }
        else if (doubtful is var (line, field, problem))
        {
            throw new DataFileException(path,
                $"on line {line} \"{Excerpt.Of(field)}\" in the column \"{Excerpt.Of(name)}\" of numbers {problem}",
                "correct it, or leave the field empty if the value is missing");
        }
        else
        {
            numbers = new double[count];
        }

        count = 0;
    }

    /// <summary>The second pass: the field of the next row.</summary>
    public void Add(ReadOnlySpan<char> field)
    {
        if (numbers is not null)
        {
            numbers[count++] = TryNumber(field, out var number) ? number : double.NaN;
        }
        else
        {
            texts!.Add(field);
        }
    }

    /// <summary>The column.</summary>
    public Column ToColumn() => numbers is not null ? new NumberColumn(name, numbers) : new TextColumn(name, texts!);

    // Digits with a sign, a point and an exponent; no spaces, no words.
    private bool TryNumber(ReadOnlySpan<char> field, out double number)
    {
        number = double.NaN;
        if (field.Length == 0 || !(char.IsAsciiDigit(field[0]) || field[0] is '+' or '-' or '.' or ',')
            || !(char.IsAsciiDigit(field[^1]) || field[^1] is '.' or ','))
        {
            return false;
        }

        var isComma = mayHaveCommas && field.Contains(',') && !field.Contains('.');
        return double.TryParse(isComma ? field.ToString().Replace(',', '.') : field, Style, CultureInfo.InvariantCulture, out number);
    }

    // Only the first doubt is told.
    private void Doubt(bool isDoubtful, ReadOnlySpan<char> field, int line, string problem)
    {
        if (isDoubtful)
        {
            doubtful ??= (line, field.ToString(), problem);
        }
    }
}
