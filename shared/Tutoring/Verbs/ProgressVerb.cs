using Course.Judging;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>Shows how many tasks of the chapter are done, as the checks find it now, and which comes next.</summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">Where it is told.</param>
/// <param name="error">Where is told what does not compile.</param>
public sealed class ProgressVerb(HomeworkFolder folder, TextWriter output, TextWriter error)
{
    private const int BarWidth = 30;
    private const long Seed = 1;

    /// <summary>Checks, and shows each task and the next one.</summary>
    /// <returns><see cref="ExitCode.Fine"/>, whatever the checks find: a report is no verdict;
    /// <see cref="ExitCode.Misused"/> if the homework does not compile.</returns>
    public int Run(CancellationToken stop) => Show(isSummary: false, stop);

    /// <summary>Checks, and shows one line.</summary>
    /// <inheritdoc cref="Run" path="/returns"/>
    public int Summarize(CancellationToken stop) => Show(isSummary: true, stop);

    private int Show(bool isSummary, CancellationToken stop)
    {
        var reports = new CheckVerb(folder, output, error).TryCheck(null, Seed, stop, out var compilerSays);
        if (compilerSays is not null)
        {
            return ExitCode.Misused;
        }

        var done = reports.Count(report => report.State is TaskState.Done);
        var filled = reports.Count == 0 ? 0 : BarWidth * done / reports.Count;
        var chapter = isSummary ? $"{folder.Chapter,-16}" : folder.Chapter;
        var bar = new string('#', filled).PadRight(BarWidth, '.');
        output.WriteLine($"{chapter}  [{bar}]  {done} of {reports.Count} tasks done");
        if (!isSummary)
        {
            output.WriteLine();
            output.Write(ReportPage.Table(folder, reports));
            TellNext(reports);
        }

        return reports.Any(report => report.State is TaskState.DoesNotCompile) ? ExitCode.Misused : ExitCode.Fine;
    }

    private void TellNext(IReadOnlyList<TaskReport> reports)
    {
        if (reports.FirstOrDefault(report => report.State is not TaskState.Done) is { } next)
        {
            output.WriteLine();
            output.WriteLine(
                $"Next: task {next.Task}, {next.Title}. Its statement is {folder.Relative(folder.TaskNamed(next.Task).Contract)}; "
                    + $"then {folder.Command} check {next.Task}");
        }
    }
}
