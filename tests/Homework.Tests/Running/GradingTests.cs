using System.Reflection;
using Course.Lessons;
using Course.Neuron.Checks;
using Course.Tutoring;
using Course.Tutoring.Grading;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Running;

/// <summary>A class of four hands in chapter 01: right answers, an error in one file, a loop without end, and nothing.</summary>
public sealed class GradingTests
{
    private string handedIn = "";

    [SetUp]
    public void MakeFolder() => handedIn = Directory.CreateTempSubdirectory("course-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(handedIn, recursive: true);

    [Test]
    public void Each_submission_gets_its_row_and_is_only_read()
    {
        var root = CourseFolder.Find();
        var right = File.ReadAllText(Path.Combine(root, "tests/Homework.Tests/Chapter01/Solutions", $"{nameof(NeuronSolution)}.cs"))
            .Replace("[Solution]", "", StringComparison.Ordinal).Replace("using Homework.Tests.Machinery;", "", StringComparison.Ordinal);
        Write("anna/01-neuron/Homework/NeuronHomework.cs", right);
        Write("boris/NeuronHomework.cs", right);
        Write("boris/PerceptronHomework.cs", "no code");
        Write("chen/course/01-neuron/Homework/NeuronHomework.cs",
            right.Replace("var r = b;", "var r = b; while (true) { r += 1; }", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(handedIn, "dora"));
        var before = Snapshot();
        var checks = typeof(NeuronChecks<>).GetMethods().Count(method => method.GetCustomAttribute<CheckAttribute>() is not null);

        using var output = new StringWriter();
        using var error = new StringWriter();
        var csv = Path.Combine(TestContext.CurrentContext.WorkDirectory, "grades.csv");
        var exitCode = new GradeVerb([new HomeworkFolder(root, "01-neuron")], output, error).Run(
            [.. Directory.GetDirectories(handedIn).Order().Select(folder => new Submission(Path.GetFileName(folder), folder))],
            seed: 1, csv, reportsFolder: null, CancellationToken.None);

        var rows = File.ReadAllLines(csv).Select(line => line.Split(',')).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, error.ToString());
            Assert.That(rows.Select(row => row[0]), Is.EqualTo(new[] { "student", "anna", "boris", "chen", "dora" }));
            Assert.That(rows.Select(row => row[1]),
                Is.EqualTo(new[] { "task 1.1", $"{checks} of {checks}", $"{checks} of {checks}", $"0 of {checks}", "not handed in" }));
            Assert.That(rows.Select(row => row[2]),
                Is.EqualTo(new[] { "task 1.2", "not started", "does not compile", "not started", "not handed in" }));
            Assert.That(rows.Select(row => row[^3]), Is.EqualTo(new[] { "done", "1", "1", "0", "0" }));
            Assert.That(Snapshot(), Is.EqualTo(before), "nothing is written where students' work lies");
        });
    }

    private string[] Snapshot() => [.. Directory.GetFileSystemEntries(handedIn, "*", SearchOption.AllDirectories).Order()
        .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")];

    private void Write(string path, string text)
    {
        var file = Path.Combine(handedIn, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
