using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Course.Terminal;
using Perfolizer.Horology;

namespace Benchmarks;

/// <summary>
/// Runs the benchmarks: <c>dotnet run -c Release --project tests/Benchmarks -- --filter '*'</c>. With <c>--quick</c> each is measured for
/// a moment only, all of them in under three minutes; with <c>--lesson</c> the results are written into chapter 04's lesson.
/// </summary>
internal static class BenchmarkRun
{
    public static int Run(string[] args)
    {
        var quick = args.Contains("--quick");
        var lesson = args.Contains("--lesson");
        string[] rest = [.. args.Where(arg => arg is not ("--quick" or "--lesson"))];
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkRun).Assembly)
            .Run(rest.Length == 0 ? ["--filter", "*"] : rest, Config(quick)).ToArray();
        if (summaries.Length == 0
            || summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)))
        {
            return ExitCode.Failed;
        }

        var results = LessonPage.Results(summaries);
        Console.Write(ResultTable.Of(results).ToText());
        if (lesson)
        {
            LessonPage.Write(results);
        }

        return ExitCode.Fine;
    }

    // In this process: nothing is built again, and the threads of the engine are those of a training.
    private static ManualConfig Config(bool quick)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationTime(TimeInterval.FromMilliseconds(20));
        job = quick
            ? job.WithWarmupCount(10).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(60))
            : job.WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(250));
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Min)
            .AddColumn(StatisticColumn.Median)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithOptions(ConfigOptions.JoinSummary);
    }
}
