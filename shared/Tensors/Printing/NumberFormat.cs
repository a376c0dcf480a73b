using System.Numerics;

namespace Course.Tensors.Printing;

/// <summary>
/// How NumPy prints the numbers of one array: with at most eight digits behind the point and the points below each other; with exponents
/// if a number is 10^8 or more, or below 10^-4, or more than a thousand times another.
/// </summary>
internal sealed class NumberFormat<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostDecimals = 8;

    private readonly bool wholeNumbers;
    private readonly bool hasExponents;
    private readonly int wholeWidth; // with the sign
    private readonly int fractionWidth;
    private readonly int powerWidth; // with the sign; 0 without exponents

    /// <summary>Looks at all numbers that will be printed.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="wholeNumbers">Whether they are an array of integers, which NumPy prints without points and exponents.</param>
    public NumberFormat(IReadOnlyCollection<T> numbers, bool wholeNumbers = false)
    {
        this.wholeNumbers = wholeNumbers;
        T[] finite = [.. numbers.Where(T.IsFinite)];
        hasExponents = !wholeNumbers && NeedExponents([.. finite.Where(number => !T.IsZero(number)).Select(T.Abs)]);
        foreach (var number in finite)
        {
            var (whole, fraction, power) = Parts(number);
            wholeWidth = Math.Max(wholeWidth, whole.Length);
            fractionWidth = Math.Max(fractionWidth, fraction.Length);
            powerWidth = Math.Max(powerWidth, power.Length);
        }

        foreach (var number in numbers.Where(number => !T.IsFinite(number)))
        {
            wholeWidth = Math.Max(wholeWidth, NotFinite(number).Length - BehindWhole);
        }
    }

    private int BehindWhole => 1 + fractionWidth + (hasExponents ? 1 + powerWidth : 0);

    /// <summary>A single number as Python prints it: all its digits, and an exponent from 10^16 on or below 10^-4.</summary>
    public static string Single(T number)
    {
        if (!T.IsFinite(number))
        {
            return NotFinite(number);
        }

        var digits = DecimalDigits.Shortest(number);
        if (digits.Exponent is >= -4 and < 16)
        {
            var (whole, fraction) = digits.Positional();
            return $"{whole}.{(fraction.Length == 0 ? "0" : fraction)}";
        }

        var (first, others, power) = digits.Scientific();
        return $"{first}{(others.Length == 0 ? "" : ".")}{others}e{power}";
    }

    /// <summary>The number in its column.</summary>
    public string Format(T number)
    {
        if (!T.IsFinite(number))
        {
            return NotFinite(number).PadLeft(wholeWidth + BehindWhole);
        }

        var (whole, fraction, power) = Parts(number);
        if (wholeNumbers)
        {
            return whole.PadLeft(wholeWidth);
        }

        return hasExponents
            ? $"{whole.PadLeft(wholeWidth)}.{fraction.PadRight(fractionWidth, '0')}e{power[0]}{power[1..].PadLeft(powerWidth - 1, '0')}"
            : $"{whole.PadLeft(wholeWidth)}.{fraction.PadRight(fractionWidth)}";
    }

    private static bool NeedExponents(T[] magnitudes) => magnitudes.Length > 0
        && (magnitudes.Max() >= T.CreateSaturating(1e8) || magnitudes.Min() < T.CreateSaturating(1e-4)
            || magnitudes.Max() / magnitudes.Min() > T.CreateChecked(1000));

    private static string NotFinite(T number) => T.IsNaN(number) ? "nan" : T.IsNegative(number) ? "-inf" : "inf";

    private (string Whole, string Fraction, string Power) Parts(T number)
    {
        var digits = DecimalDigits.Shortest(number);
        if (hasExponents)
        {
            return (digits.Digits.Length <= MostDecimals + 1 ? digits : DecimalDigits.Rounded(number, MostDecimals + 1)).Scientific();
        }

        var (whole, fraction) =
            (digits.Decimals <= MostDecimals ? digits : DecimalDigits.Rounded(number, digits.Exponent + 1 + MostDecimals)).Positional();
        return (whole, fraction, "");
    }
}
