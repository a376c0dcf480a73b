using Course.Terminal;
using Course.Tutoring.Verbs;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

public sealed class ResetVerbTests
{
    private TemporaryCourse course = null!;

    [SetUp]
    public void Begin() => course = new TemporaryCourse();

    [TearDown]
    public void End() => course.Dispose();

    [TestCase("an answer that does not even compile")]
    [TestCase("")]
    public void Blank_comes_back_and_the_text_is_kept(string text)
    {
        File.WriteAllText(course.AnswerFile, text);
        Assert.That(Reset(),
            Does.Contain("What you wrote is kept in .course/kept/Answer-").And.Contain(
                "Task 7.1 is blank again: 07-small/Homework/Answer.cs"));
        Assert.That(File.ReadAllText(course.AnswerFile), Is.EqualTo(TemporaryCourse.Blank));
        Assert.That(Kept().Select(File.ReadAllText), Is.EqualTo(new[] { text }));
    }

    [Test]
    public void Bytes_are_kept_as_they_were()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xFF, (byte)'\r', (byte)'\n'];
        File.WriteAllBytes(course.AnswerFile, bytes);
        Reset();
        Assert.That(File.ReadAllBytes(Kept()[0]), Is.EqualTo(bytes));
    }

    [Test]
    public void No_copy_replaces_another()
    {
        foreach (var text in (IEnumerable<string>)["first", "second", "third"])
        {
            File.WriteAllText(course.AnswerFile, text);
            Reset();
        }

        Assert.That(Kept().Select(File.ReadAllText), Is.EquivalentTo(new[] { "first", "second", "third" }));
    }

    [Test]
    public void Blank_task_is_left_alone()
    {
        Assert.That(Reset(), Is.EqualTo("Task 7.1 is blank already: 07-small/Homework/Answer.cs\n"));
        Assert.That(Directory.Exists(course.PathOf(".course")), Is.False);
    }

    [Test]
    public void Deleted_file_comes_back()
    {
        File.Delete(course.AnswerFile);
        Assert.That(Reset(), Does.Not.Contain("kept"));
        Assert.That(File.ReadAllText(course.AnswerFile), Is.EqualTo(TemporaryCourse.Blank));
    }

    [Test]
    public void Answer_stays_if_the_copy_cannot_be_written()
    {
        File.WriteAllText(course.AnswerFile, "precious");
        course.Write(".course/kept", "a file where the folder should be");
        Assert.That(Reset, Throws.InstanceOf<Exception>().With.Message.Contains("kept"));
        Assert.That(File.ReadAllText(course.AnswerFile), Is.EqualTo("precious"));
    }

    private string Reset()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.That(new ResetVerb(course.Folder, output).Run(course.Task), Is.EqualTo(ExitCode.Fine));
        return output.ToString();
    }

    private string[] Kept() => Directory.GetFiles(course.PathOf(".course/kept"));
}
