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

    /// <summary>Checks and shows.</summary>
    public int Run(CancellationToken stop)
    {
        var reports = new CheckVerb(folder, output, error).TryCheck(null, Seed, stop, out var compilerSays);
        if (compilerSays is not null)
        {
            return ExitCode.Misused;
        }

        var done = reports.Count(report => report.State is TaskState.Done);
        var filled = reports.Count == 0 ? 0 : BarWidth * done / reports.Count;
        output.WriteLine(
            $"{folder.Chapter}  [{new string('#', filled)}{new string('.', BarWidth - filled)}]  {done} of {reports.Count} tasks done");
        output.WriteLine();
        output.Write(ReportPage.Table(folder, reports));
        if (reports.FirstOrDefault(report => report.State is not TaskState.Done) is { } next)
        {
            output.WriteLine();
            output.WriteLine(
                $"Next: task {next.Task}, {next.Title}. Its statement is {folder.Relative(folder.TaskNamed(next.Task).Contract)}; "
                    + $"then {folder.Command} check {next.Task}");
        }

        return CheckVerb.ExitCodeOf(reports);
    }
}
