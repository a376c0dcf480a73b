using System.Globalization;

namespace Benchmarks.Peers;

/// <summary>What one process measured of one function.</summary>
/// <param name="Name">Its name, the same on both sides.</param>
/// <param name="Best">Milliseconds of the fastest call.</param>
/// <param name="Median">Milliseconds of the middle one.</param>
public sealed record TimeSample(string Name, double Best, double Median)
{
    /// <summary>As a line that the other process reads: name, best and median, separated by tabs.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Name}\t{Best:F6}\t{Median:F6}");

    /// <summary>Reads such a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TimeSample Parse(string line) => line.Split('\t') is [var name, var best, var median]
        ? new TimeSample(name, double.Parse(best, CultureInfo.InvariantCulture), double.Parse(median, CultureInfo.InvariantCulture))
        : throw new FormatException($"A measured line is name, best and median with tabs between them; received '{line}'.");

    /// <summary>Several rounds as one: the fastest of all calls, and the middle one of the medians.</summary>
    public static TimeSample Of(IReadOnlyList<TimeSample> rounds) =>
        new(rounds[0].Name, rounds.Min(round => round.Best), rounds.Select(round => round.Median).Order().ElementAt(rounds.Count / 2));
}
