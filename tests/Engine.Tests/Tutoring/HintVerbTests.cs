using Course.Terminal;
using Course.Tutoring.Verbs;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

public sealed class HintVerbTests
{
    private TemporaryCourse course = null!;

    [SetUp]
    public void Begin() => course = new TemporaryCourse();

    [TearDown]
    public void End() => course.Dispose();

    [Test]
    public void Hints_come_one_after_another_and_the_last_stays() =>
        Assert.That(Enumerable.Range(0, 4).Select(_ => Hint().Split('\n')[2]),
            Is.EqualTo(new[] { "This is hint 1.", "This is hint 2.", "This is hint 3.", "This is hint 3." }));

    [Test]
    public void Says_how_to_get_another_and_where_all_are()
    {
        Assert.That(Hint(), Does.Contain("Task 7.1, Twice: hint 1 of 3").And.Contain("Another: dotnet run --project 07-small -- hint 7.1"));
        Hint();
        Assert.That(Hint(), Does.Contain("That was the last one; the earlier ones are in 07-small/Homework/hints."));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[1, 2]")]
    [TestCase("null")]
    [TestCase("""{"7.1": "two"}""")]
    [TestCase("""{"7.1": -4}""")]
    [TestCase("""{"7.1": 2000000000}""")]
    public void Spoilt_memory_loses_the_level_and_nothing_else(string memory)
    {
        course.Write(".course/hints.json", memory);
        Assert.That(Hint(), Does.Match("hint [13] of 3"));
        Assert.That(Hint(), Does.Match("hint [23] of 3"));
    }

    [Test]
    public void Missing_hints_are_told()
    {
        Directory.Delete(course.Folder.Hints, recursive: true);
        Assert.That(Hint,
            Throws.TypeOf<FailureException>().With.Message.EqualTo(
                "Task 7.1 has no hints in 07-small/Homework/hints; restore them with git."));
    }

    private string Hint()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.That(new HintVerb(course.Folder, output).Run(course.Task), Is.EqualTo(ExitCode.Fine));
        return output.ToString();
    }
}
