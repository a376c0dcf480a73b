using System.Text;
using Course.Files;
using Course.Judging;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>How the result of a check is shown.</summary>
public static class ReportPage
{
    /// <summary>A line for each task.</summary>
    public static string Table(HomeworkFolder folder, IReadOnlyList<TaskReport> reports)
    {
        var files = folder.Tasks.ToDictionary(task => task.Id.ToString(), task => folder.Relative(task.File));
        var table = new TextTable("task", "title", "state", "file");
        foreach (var report in reports)
        {
            var blank = report.Checks.FirstOrDefault(check => check.Blank.Length > 0)?.Blank;
            table.Row(report.Task, report.Title, Words(report), blank ?? files.GetValueOrDefault(report.Task, ""));
        }

        return table.ToText();
    }

    /// <summary>What the learner should read about a task: the first thing that is wrong, and what the code printed on the way.</summary>
    public static string Details(TaskReport report)
    {
        var text = new StringBuilder();
        if (report.State is TaskState.Wrong or TaskState.InProgress or TaskState.DoesNotCompile)
        {
            text.Append('\n').Append(Excerpt.Lines(report.Message)).Append('\n');
        }

        if (report.State is not TaskState.NotStarted && report.Note.Length > 0)
        {
            text.Append($"\nnote: your answer to task {report.Task} {report.Note}.\n");
        }

        var told = report.Checks.FirstOrDefault(check => check.State is CheckState.Failed)
            ?? (report.Checks is [var first, ..] ? first : null);
        if (told is { Printed: { Length: > 0 } printed })
        {
            text.Append($"\nYour code printed during {told.Check}:\n").Append(Excerpt.Lines(printed.TrimEnd())).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A state in words.</summary>
    public static string Words(TaskState state) => state switch
    {
        TaskState.NotStarted => "not started",
        TaskState.InProgress => "in progress",
        TaskState.Wrong => "wrong",
        TaskState.DoesNotCompile => "does not compile",
        _ => "done",
    };

    private static string Words(TaskReport report) => report.State is TaskState.NotStarted or TaskState.DoesNotCompile
        ? Words(report.State)
        : $"{Words(report.State)}, {report.Checks.Count(check => check.State is CheckState.Passed)} of {report.Checks.Count} checks passed";
}
