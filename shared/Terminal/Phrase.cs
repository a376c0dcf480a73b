using System.Globalization;

namespace Course.Terminal;

/// <summary>Numbers and results as the course writes them, the same whatever the culture.</summary>
public static class Phrase
{
    /// <summary>A whole number in groups of three: <c>121 930</c>.</summary>
    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    /// <summary>
    /// A loss, an accuracy or a probability with four decimals: <c>0.0712</c>. Very large and very small ones get an exponent.
    /// </summary>
    public static string Measure(double value) => Math.Abs(value) switch
    {
        0 => "0.0000",
        double.NaN => "NaN",
        double.PositiveInfinity => value > 0 ? "infinite" : "-infinite",
        >= 1e5 or < 1e-4 => value.ToString("0.00e0", CultureInfo.InvariantCulture),
        _ => value.ToString("F4", CultureInfo.InvariantCulture),
    };

    /// <summary>A length of time: <c>4.2 s</c>, <c>41 s</c>, <c>3 min 20 s</c>, <c>1 h 5 min</c>.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 9.95 => $"{seconds.ToString("F1", CultureInfo.InvariantCulture)} s",
        < 99.5 => $"{seconds.ToString("F0", CultureInfo.InvariantCulture)} s",
        < 3599.5 => $"{(int)Math.Round(seconds) / 60} min {(int)Math.Round(seconds) % 60} s",
        _ => $"{(int)Math.Round(seconds / 60) / 60} h {(int)Math.Round(seconds / 60) % 60} min",
    };

    internal static string Measures(string prefix, double loss, double? accuracy) =>
        $"{prefix}loss {Measure(loss)}" + (accuracy is { } share ? $" accuracy {Measure(share)}" : "");
}
