using System.Globalization;
using System.Numerics;

namespace Course.Tensors.Printing;

/// <summary>
/// A number written in decimal: d.ddd x 10^exponent. <see cref="Digits"/> has no zeros at its end,
/// and none in front unless the number is 0.
/// </summary>
internal readonly record struct DecimalDigits(bool IsNegative, string Digits, int Exponent)
{
    /// <summary>Digits behind the point when there is no exponent.</summary>
    public int Decimals => Math.Max(0, Digits.Length - 1 - Exponent);

    private string Sign => IsNegative ? "-" : "";

    /// <summary>The fewest digits that name this number and no other of its type.</summary>
    public static DecimalDigits Shortest<T>(T number)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Parse(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The first <paramref name="count"/> digits of the exact number, rounded; a tie goes to the even digit.</summary>
    public static DecimalDigits Rounded<T>(T number, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var exact = Parse(number.ToString("E60", CultureInfo.InvariantCulture));
        if (exact.Digits.Length <= count)
        {
            return exact;
        }

        var kept = BigInteger.Parse(exact.Digits[..count], CultureInfo.InvariantCulture);
        var rest = exact.Digits[count..]; // ends with a digit other than 0
        var up = rest == "5" ? !kept.IsEven : rest[0] >= '5';
        var digits = (up ? kept + 1 : kept).ToString(CultureInfo.InvariantCulture);
        return new(exact.IsNegative, digits.TrimEnd('0'), exact.Exponent + digits.Length - count);
    }

    /// <summary>Without an exponent: what stands before the point, and behind it.</summary>
    public (string Whole, string Fraction) Positional()
    {
        if (Exponent < 0)
        {
            return ($"{Sign}0", new string('0', -Exponent - 1) + Digits);
        }

        var whole = Math.Min(Exponent + 1, Digits.Length);
        return (Sign + Digits[..whole].PadRight(Exponent + 1, '0'), Digits[whole..]);
    }

    /// <summary>
    /// With an exponent of at least two digits: the digit before the point, those behind it, and the exponent with its sign.
    /// </summary>
    public (string Whole, string Fraction, string Power) Scientific() =>
        (Sign + Digits[0], Digits[1..], (Exponent < 0 ? "-" : "+") + Math.Abs(Exponent).ToString("00", CultureInfo.InvariantCulture));

    private static DecimalDigits Parse(string text)
    {
        var isNegative = text[0] == '-';
        var parts = text.TrimStart('-').Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var exponent = (point < 0 ? all.Length : point) - 1 - (all.Length - digits.Length);
        exponent += parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return digits.Length == 0 ? new(isNegative, "0", 0) : new(isNegative, digits.TrimEnd('0'), exponent);
    }
}
