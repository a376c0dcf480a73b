using BenchmarkDotNet.Reports;
using Course.Cnn.App.Measuring;
using Course.Drawing;
using Course.Lessons;

namespace Benchmarks;

/// <summary>
/// Writes measured times where chapter 04's lesson shows them: a table into its page, and a picture of the ways to compute a convolution.
/// </summary>
internal static class LessonPage
{
    private const string Chapter = "04-cnn";

    /// <summary>What the benchmarks came to, in the order in which they stand in the report.</summary>
    public static IReadOnlyList<BenchmarkResult> Results(IEnumerable<Summary> summaries) =>
    [
        .. summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null)
            .Select(report => new BenchmarkResult(
                report.BenchmarkCase.Descriptor.Type.Name.Replace("Benchmarks", "", StringComparison.Ordinal),
                report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(item => $"{item.Value}")),
                report.BenchmarkCase.Descriptor.Baseline,
                report.ResultStatistics!.Min / 1e6,
                report.ResultStatistics.Median / 1e6,
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)),
    ];

    /// <summary>Writes the table and the picture.</summary>
    public static void Write(IReadOnlyList<BenchmarkResult> results)
    {
        MeasuredBlock.Write(Chapter, "benchmarks",
            $"Measured on {Machine.Describe(Environment.ProcessorCount)}.\n\n{ResultTable.Of(results).ToMarkdown()}");
        if (Picture([.. results.Where(result => result.Suite == "Convolution")]) is { } picture)
        {
            picture.Save(Path.Combine(CourseFolder.Find(), Chapter, "Pictures", "benchmarks.svg"));
        }
    }

    private static BarChart? Picture(BenchmarkResult[] convolutions)
    {
        string[] sizes = [.. convolutions.Select(result => result.Parameters).Distinct()];
        return sizes.Length == 0 ? null : new BarChart
        {
            Title = "A convolution and its gradients, 3 x 3, by each way",
            YLabel = "milliseconds, median",
            LogarithmicY = true,
            Size = (900, 480),
            Categories = sizes,
            Series =
            [
                .. convolutions.Select(result => result.Method).Distinct().Select(method => new BarSeries(
                    method, [.. sizes.Select(
                        size => convolutions.FirstOrDefault(result => result.Method == method && result.Parameters == size)?.Median
                            ?? double.NaN)])),
            ],
        };
    }
}
