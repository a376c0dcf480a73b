using Course.Judging;
using Course.Tutoring.Grading;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>The table of a class, as a spreadsheet reads it.</summary>
public sealed class GradeBookTests
{
    private static readonly string[] Tasks = ["1.1", "1.10"];

    [Test]
    public void A_cell_tells_how_many_checks_passed_or_why_none_did()
    {
        var reports = new[]
        {
            Report("1.1", CheckState.Passed, CheckState.Failed, CheckState.NotRun),
            Report("1.10", CheckState.NotStarted),
        };
        Assert.That(Lines(new Grade("anna", reports), new Grade("boris", [Report("1.10", CheckState.Passed)]),
                new Grade("chen", [Report("1.1", CheckState.Passed), new TaskReport("1.10", "", []) { CompilerSays = "; expected" }])),
            Is.EqualTo(new[]
            {
                "student,task 1.1,task 1.10,done,tasks,trouble",
                "anna,1 of 3,not started,0,2,",
                "boris,not handed in,1 of 1,1,2,",
                "chen,1 of 1,does not compile,1,2,",
            }));
    }

    [TestCase("Anna, the \"first\"", "\"Anna, the \"\"first\"\"\"")]
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+49 anna", "'+49 anna")]
    [TestCase("-anna", "'-anna")]
    [TestCase("@anna", "'@anna")]
    [TestCase("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"")]
    [TestCase("Анна", "Анна")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    public void A_name_is_neither_split_nor_computed(string name, string cell) =>
        Assert.That(new GradeBook([], [new Grade(name, [])]).ToCsv(), Is.EqualTo($"student,done,tasks,trouble\r\n{cell},0,0,\r\n"));

    [Test]
    public void The_screen_counts_what_was_not_handed_in_as_not_started()
    {
        var table = new GradeBook(Tasks, [new Grade("anna", [Report("1.1", CheckState.Failed)])]).ToTable().ToText();
        var cells = table.Split('\n')[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Is.EqualTo(new[] { "anna", "0", "1", "0", "0", "1" }));
    }

    private static string[] Lines(params Grade[] grades) => new GradeBook(Tasks, grades).ToCsv().TrimEnd().Split("\r\n");

    private static TaskReport Report(string task, params CheckState[] states) =>
        new(task, "", [.. states.Select((state, i) => new CheckResult(task, $"check {i}", state))]);
}
