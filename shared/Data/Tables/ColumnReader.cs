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
    private const int MostShared = 4096;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly Dictionary<string, string> shared = new(StringComparer.Ordinal); // a text that comes often is kept once
    private double[]? numbers; // of a column of numbers
    private string?[]? texts; // of any other
    private int count;
    private bool hasNumbers, hasMissing, hasText, hasPoints, hasCommas;
    private (int Line, string Field, string Problem)? doubtful;

    /// <summary>The first pass: the field of the next row.</summary>
    public void LookAt(string field, int line)
    {
        count++;
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
            hasPoints |= field.Contains('.', StringComparison.Ordinal);
            hasCommas |= field.Contains(',', StringComparison.Ordinal);
            doubtful ??= !double.IsFinite(number) ? (line, field, "is larger than any number")
                : hasPoints && hasCommas ? (line, field, "and another field differ in the decimal sign, point or comma") : null;
        }
        else if (field.Length != field.Trim().Length && TryNumber(field.Trim(), out _))
        {
            doubtful ??= (line, field, "is a number with spaces around it");
        }
        else if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && !double.IsFinite(number))
        {
            doubtful ??= (line, field, "is not finite");
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
            texts = new string?[count];
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
    public void Add(string field)
    {
        if (numbers is not null)
        {
            numbers[count++] = TryNumber(field, out var number) ? number : double.NaN;
        }
        else
        {
            texts![count++] = field.Length == 0 ? null : Shared(field);
        }
    }

    /// <summary>The column.</summary>
    public Column ToColumn() => numbers is not null ? new NumberColumn(name, numbers) : new TextColumn(name, texts!);

    // Digits with a sign, a point and an exponent; no spaces, no words.
    private bool TryNumber(string field, out double number)
    {
        number = double.NaN;
        if (field.Length == 0 || !(char.IsAsciiDigit(field[0]) || field[0] is '+' or '-' or '.' or ',')
            || !(char.IsAsciiDigit(field[^1]) || field[^1] is '.' or ','))
        {
            return false;
        }

        var isComma = mayHaveCommas && !field.Contains('.', StringComparison.Ordinal);
        return double.TryParse(isComma ? field.Replace(',', '.') : field, Style, CultureInfo.InvariantCulture, out number);
    }

    private string Shared(string field)
    {
        if (shared.TryGetValue(field, out var known))
        {
            return known;
        }

        if (shared.Count < MostShared)
        {
            shared[field] = field;
        }

        return field;
    }
}
