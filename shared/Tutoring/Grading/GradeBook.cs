using System.Text;
using Course.Judging;
using Course.Terminal;

namespace Course.Tutoring.Grading;

/// <summary>What came of one submission.</summary>
/// <param name="Student">Whose it is.</param>
/// <param name="Reports">Its tasks; a task is missing when nothing of its chapter was handed in.</param>
/// <param name="Trouble">Why a chapter could not be judged; empty if all could.</param>
public sealed record Grade(string Student, IReadOnlyList<TaskReport> Reports, string Trouble = "")
{
    /// <summary>How many tasks are done.</summary>
    public int Done => Reports.Count(report => report.State is TaskState.Done);
}

/// <summary>The grades of a class: a row for each student, a column for each task.</summary>
/// <param name="tasks">The tasks, "1.2", in order.</param>
/// <param name="grades">The grades, in the order of their rows.</param>
public sealed class GradeBook(IReadOnlyList<string> tasks, IReadOnlyList<Grade> grades)
{
    /// <summary>
    /// As CSV (RFC 4180). A heading says "task 1.10", which no table program takes for 1.1, and a cell "3 of 4", checks passed of all,
    /// which none takes for the 3rd of April.
    /// </summary>
    public string ToCsv()
    {
        var text = new StringBuilder();
        Append(text, ["student", .. tasks.Select(task => $"task {task}"), "done", "tasks", "trouble"]);
        foreach (var grade in grades)
        {
            Append(text, [grade.Student, .. tasks.Select(task => CellOf(grade, task)), $"{grade.Done}", $"{tasks.Count}", grade.Trouble]);
        }

        return text.ToString();
    }

    /// <summary>How the class stands, for the screen.</summary>
    public TextTable ToTable()
    {
        var table = new TextTable("student", TableColumn.Number("done"), TableColumn.Number("wrong"), TableColumn.Number("begun"),
            TableColumn.Number("not compiling"), TableColumn.Number("not started"));
        foreach (var grade in grades)
        {
            var count = (TaskState state) => $"{grade.Reports.Count(report => report.State == state)}";
            var missing = tasks.Count - grade.Reports.Count + grade.Reports.Count(report => report.State is TaskState.NotStarted);
            table.Row(grade.Student, $"{grade.Done}", count(TaskState.Wrong), count(TaskState.InProgress),
                count(TaskState.DoesNotCompile), $"{missing}");
        }

        return table;
    }

    private static string CellOf(Grade grade, string task) =>
        grade.Reports.FirstOrDefault(report => report.Task == task) switch
        {
            null => "not handed in",
            { State: TaskState.NotStarted } => "not started",
            { State: TaskState.DoesNotCompile } => "does not compile",
            { Checks: var checks } => $"{checks.Count(check => check.State is CheckState.Passed)} of {checks.Count}",
        };

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    /// <summary>A cell that a table program neither splits nor computes: a student may be called =1+1.</summary>
    private static string Quoted(string cell)
    {
        var harmless = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' ? $"'{cell}" : cell;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
