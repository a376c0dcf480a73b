using Course.Drawing;
using Course.Lessons;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>The verbs that chapters share.</summary>
[TestFixture]
public sealed class ChapterAppTests
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };
    private string folder = "";

    [SetUp]
    public void Begin()
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        folder = Path.Combine(Path.GetTempPath(), $"chapter-{Guid.NewGuid():N}");
    }

    [TearDown]
    public void CleanUp()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Without_a_verb_all_demonstrations_run_in_order()
    {
        Assert.That(Run(), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Match("(?s)1/2 step: One step .*one step.*2/2 path: A path .*a path.*00-example/README.md"));
    }

    [Test]
    public void List_names_them_and_demo_shows_one()
    {
        Assert.That(Run("list"), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Contain("step").And.Contain("A path").And.Contain("task 1.2"));
        output.GetStringBuilder().Clear();
        Assert.That(Run("demo", "path"), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Contain("a path").And.Not.Contain("one step"));
    }

    [Test]
    public void Demo_mine_runs_the_learners_code()
    {
        Assert.That(Run("demo", "step", "--mine"), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Contain("your task 1.2").And.Contain("mine: 42"));
    }

    [TestCase(new[] { "demo", "pathh" }, "There is no demonstration 'pathh'; did you mean 'path'?\n")]
    [TestCase(new[] { "demo", "juggling" }, "There is no demonstration 'juggling'; there are step, path.\n")]
    [TestCase(new[] { "demo", "path", "--mine" }, "Demonstration 'path' runs no homework; --mine works with step.\n")]
    [TestCase(new[] { "demo" }, "'demo' needs <name>: the name of a demonstration, as 'list' shows it.\n")]
    public void Misuse_is_one_sentence(string[] arguments, string sentence)
    {
        Assert.That(Run(arguments), Is.EqualTo(ExitCode.Misused));
        Assert.That(error.ToString(), Is.EqualTo(sentence));
    }

    [Test]
    public void Pictures_writes_every_picture_twice_the_same()
    {
        Assert.That(Run("pictures", "--output", folder), Is.EqualTo(ExitCode.Fine));
        var first = File.ReadAllBytes(Path.Combine(folder, "line.svg"));
        Assert.That(Run("pictures", "--output", folder), Is.EqualTo(ExitCode.Fine));
        Assert.That(File.ReadAllBytes(Path.Combine(folder, "line.svg")), Is.EqualTo(first));
        Assert.That(output.ToString(), Does.Contain("line.svg"));
    }

    private int Run(params string[] arguments)
    {
        var chapter = new Chapter("00-example", "An example.",
            [
                new Demonstration("step", "One step", screen => screen.WriteLine("one step"))
                {
                    Mine = new LearnersDemonstration(
                        "1.2", (screen, code) => screen.WriteLine($"mine: {code.Method<Func<int>>("1.2", "Answer")()}")),
                },
                new Demonstration("path", "A path", screen => screen.WriteLine("a path")),
            ],
            [new LessonPicture("line", () => new LinePlot { Title = "A line", Series = [new Series("y", [1, 3, 2])] })]);
        return ChapterApp.Create(chapter, Screen.Plain(output), () => new Answers(), error).Run(arguments);
    }

    private sealed class Answers : ILearnersCode
    {
        public bool IsBegun(string task) => true;

        public TDelegate Method<TDelegate>(string task, string method)
            where TDelegate : Delegate => (TDelegate)(object)(Func<int>)(() => 42);
    }
}
