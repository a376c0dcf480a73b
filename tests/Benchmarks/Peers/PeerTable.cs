using System.Globalization;
using Course.Terminal;

namespace Benchmarks.Peers;

/// <summary>Both sides in one table. A target is met when both ratios, that of the bests and that of the medians, keep to it.</summary>
public static class PeerTable
{
    /// <summary>The table of the targets that were measured.</summary>
    /// <param name="targets">Its lines.</param>
    /// <param name="ours">All rounds of the engine.</param>
    /// <param name="theirs">All rounds of the peers.</param>
    public static TextTable Of(IEnumerable<PeerTarget> targets, IReadOnlyList<TimeSample> ours, IReadOnlyList<TimeSample> theirs)
    {
        var table = new TextTable("What", TableColumn.Number("ours, best ms"), TableColumn.Number("median"), "peer",
            TableColumn.Number("best ms"), TableColumn.Number("median"),
            TableColumn.Number("ratio of bests"), TableColumn.Number("of medians"), TableColumn.Number("target"), "met");
        foreach (var target in targets)
        {
            if (Together(ours, target) is { } our && Together(theirs, target) is { } their)
            {
                var (bests, medians) = (our.Best / their.Best, our.Median / their.Median);
                table.Row(target.Name, Time(our.Best), Time(our.Median), target.Peer, Time(their.Best), Time(their.Median),
                    Ratio(bests), Ratio(medians), target.Text, Verdict(bests <= target.Ratio, medians <= target.Ratio));
            }
        }

        return table;
    }

    private static TimeSample? Together(IReadOnlyList<TimeSample> samples, PeerTarget target)
    {
        var rounds = samples.Where(sample => sample.Name == target.Name).ToArray();
        return rounds.Length == 0 ? null : TimeSample.Of(rounds);
    }

    private static string Verdict(bool byBest, bool byMedian) => (byBest, byMedian) switch
    {
        (true, true) => "yes",
        (true, false) => "best only",
        (false, true) => "median only",
        _ => "no",
    };

    private static string Time(double milliseconds) => milliseconds.ToString("F4", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("F3", CultureInfo.InvariantCulture);
}
