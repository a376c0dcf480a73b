using System.Globalization;
using Course.Terminal;

namespace Benchmarks;

/// <summary>What one benchmark came to.</summary>
/// <param name="Suite">The class: "Convolution".</param>
/// <param name="Method">The method: "Direct".</param>
/// <param name="Parameters">At which sizes; empty when there is only one.</param>
/// <param name="IsBaseline">Whether the others of its suite and parameters are compared with it.</param>
/// <param name="Best">Milliseconds of the fastest iteration.</param>
/// <param name="Median">Milliseconds of the middle one.</param>
/// <param name="Bytes">Managed bytes that one execution allocates, on all threads.</param>
public sealed record BenchmarkResult(
    string Suite, string Method, string Parameters, bool IsBaseline, double Best, double Median, long Bytes);

/// <summary>
/// Benchmarks as a table, each as a ratio to the baseline of the same run where there is one: 0.25 is four times as fast.
/// Suites and sizes stand in order, the baseline first.
/// </summary>
public static class ResultTable
{
    /// <summary>The table.</summary>
    public static TextTable Of(IReadOnlyList<BenchmarkResult> results)
    {
        var table = new TextTable(
            "Suite", "At", "Benchmark", TableColumn.Number("best, ms"), TableColumn.Number("median, ms"),
            TableColumn.Number("ratio of medians"), TableColumn.Number("allocated, bytes"));
        foreach (var result in results.OrderBy(result => result.Suite, StringComparer.Ordinal)
            .ThenBy(result => result.Parameters, StringComparer.Ordinal).ThenBy(result => !result.IsBaseline))
        {
            table.Row(result.Suite, result.Parameters, result.Method, Number(result.Best), Number(result.Median), Ratio(result, results),
                Phrase.Count(result.Bytes));
        }

        return table;
    }

    private static string Ratio(BenchmarkResult result, IReadOnlyList<BenchmarkResult> results)
    {
        var baseline = results.FirstOrDefault(
            other => other.IsBaseline && (other.Suite, other.Parameters) == (result.Suite, result.Parameters));
        return baseline is null ? "" : (result.Median / baseline.Median).ToString("F3", CultureInfo.InvariantCulture);
    }

    // Three digits that say something, whatever the size.
    private static string Number(double milliseconds) => milliseconds.ToString(
        milliseconds switch { >= 100 => "F0", >= 10 => "F1", >= 1 => "F2", >= 0.1 => "F3", _ => "F4" }, CultureInfo.InvariantCulture);
}
