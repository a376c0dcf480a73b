using System.Globalization;
using BenchmarkDotNet.Reports;
using Course.Drawing;
using Course.Terminal;

namespace Benchmarks;

/// <summary>Writes measured times where chapter 04's lesson shows them: a table as Markdown and a picture of the ways to compute a convolution.</summary>
internal static class LessonPage
{
    public static void Write(IReadOnlyList<Summary> summaries)
    {
        var folder = Path.Combine(CourseFolder.Find(), "04-cnn", "Pictures");
        var measured = summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null)
            .Select(report => (Type: report.BenchmarkCase.Descriptor.Type.Name, Method: report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                Parameters: report.BenchmarkCase.Parameters.DisplayInfo.Trim('[', ']'), Best: report.ResultStatistics!.Min / 1e6, Median: report.ResultStatistics.Median / 1e6,
                Bytes: report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0))
            .ToArray();
        var lines = measured.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"| {row.Type.Replace("Benchmarks", "", StringComparison.Ordinal)} | {row.Method} | {row.Parameters} | {row.Best:0.0000} | {row.Median:0.0000} | {row.Bytes} |"));
        AtomicFile.WriteText(Path.Combine(folder, "benchmarks.md"), string.Join('\n',
            ["| what | how | at | best, ms | median, ms | bytes allocated |", "| --- | --- | --- | --- | --- | --- |", .. lines, ""]));

        var convolutions = measured.Where(row => row.Type == nameof(ConvolutionBenchmarks)).ToArray();
        if (convolutions.Length > 0)
        {
            string[] sizes = [.. convolutions.Select(row => row.Parameters).Distinct()];
            new BarChart
            {
                Title = "A convolution and its gradients",
                YLabel = "milliseconds, at best",
                LogarithmicY = true,
                Size = (900, 360),
                Categories = sizes,
                Series =
                [
                    .. convolutions.Select(row => row.Method).Distinct().Select(method => new BarSeries(
                        method, [.. sizes.Select(size => convolutions.First(row => row.Method == method && row.Parameters == size).Best)])),
                ],
            }.Save(Path.Combine(folder, "benchmarks.svg"));
        }
    }
}
