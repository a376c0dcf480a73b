using System.Text.Json;
using Course.Judging;
using Course.Terminal;
using Course.Tutoring.Verbs;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>How what the checks found is told to the learner and to a teacher.</summary>
public sealed class CheckVerbTests
{
    private static readonly TaskReport Done = new("7.1", "Twice", [new("7.1", "a", CheckState.Passed), new("7.1", "b", CheckState.Passed)]);
    private static readonly TaskReport NotStarted = new(
        "7.1", "Twice", [new("7.1", "a", CheckState.NotStarted, "not started: ...", Blank: "07-small/Homework/Answer.cs:3")]);
    private static readonly TaskReport Wrong = new("7.1", "Twice", [new("7.1", "a", CheckState.Passed),
        new("7.1", "b", CheckState.Failed, "Task 7.1, Twice: it's wrong.", "x is 3\n"), new("7.1", "c", CheckState.Failed, "second")]);

    [Test]
    public void Done_is_told_in_a_line() => Assert.That(
        Told(Done), Is.EqualTo((ExitCode.Fine, Table("7.1    Twice   done, 2 of 2 checks passed   07-small/Homework/Answer.cs"))));

    [Test]
    public void Not_started_is_no_failure_and_names_file_and_line() =>
        Assert.That(Told(NotStarted), Is.EqualTo((ExitCode.Fine, Table("7.1    Twice   not started   07-small/Homework/Answer.cs:3"))));

    [Test]
    public void Wrong_tells_the_first_failure_and_what_the_code_printed()
    {
        var (exitCode, text) = Told(Wrong);
        Assert.That(exitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(text,
            Does.Contain("wrong, 1 of 3 checks passed")
                .And.EndWith("\nTask 7.1, Twice: it's wrong.\n\nYour code printed during b:\nx is 3\n").And.Not.Contain("second"));
    }

    [Test]
    public void What_is_to_be_known_besides_is_told_of_what_is_begun()
    {
        const string Note = "calls the course's own Twice: the task is to write what it does";
        Assert.That(Told(Wrong with { Note = Note }).Item2, Does.Contain($"\nnote: your answer to task 7.1 {Note}.\n"));
        Assert.That(Told(new TaskReport("7.1", "Twice", []) { Note = Note }).Item2, Does.Not.Contain("note"));
    }

    [Test]
    public void Teacher_gets_every_task()
    {
        using var course = new TemporaryCourse();
        var file = course.PathOf("results/learner.json");
        TeachersReport.Write(file, course.Folder, 17, [Wrong with { Note = "calls" }], null);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var task = json.RootElement.GetProperty("tasks")[0];
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("chapter").GetString(), Is.EqualTo("07-small"));
            Assert.That(json.RootElement.GetProperty("seed").GetInt64(), Is.EqualTo(17));
            Assert.That(json.RootElement.GetProperty("doesNotCompile").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(task.GetProperty("task").GetString(), Is.EqualTo("7.1"));
            Assert.That(task.GetProperty("state").GetString(), Is.EqualTo("wrong"));
            Assert.That(task.GetProperty("note").GetString(), Is.EqualTo("calls"));
            Assert.That(task.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("state").GetString()),
                Is.EqualTo(new[] { "passed", "failed", "failed" }));
            Assert.That(File.ReadAllText(file), Does.Contain("it's wrong"), "a file that people read, too");
        });
    }

    private static string Table(string row)
    {
        var columns = row.Split("   ", StringSplitOptions.RemoveEmptyEntries);
        return new TextTable("task", "title", "state", "file").Row(columns[0], columns[1].Trim(), columns[2], columns[3]).ToText();
    }

    private static (int, string) Told(TaskReport report)
    {
        using var course = new TemporaryCourse();
        using var output = new StringWriter { NewLine = "\n" };
        var exitCode = new CheckVerb(course.Folder, output, TextWriter.Null).Tell([report]);
        return (exitCode, output.ToString());
    }
}
