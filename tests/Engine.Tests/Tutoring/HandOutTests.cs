using System.Text.RegularExpressions;
using Course.Lessons;
using Course.Teaching;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>What a class gets, made of this very clone.</summary>
public sealed partial class HandOutTests
{
    private string place = "";

    [OneTimeSetUp]
    public void HandOut()
    {
        if (!Path.Exists(Path.Combine(CourseFolder.Find(), ".git")))
        {
            Assert.Ignore("the course is no clone here, and only a clone can be handed out");
        }

        place = Path.Combine(Directory.CreateTempSubdirectory("course-").FullName, "class");
        Assert.That(Run("hand-out", place).ExitCode, Is.EqualTo(ExitCode.Fine));
    }

    [OneTimeTearDown]
    public void Remove()
    {
        if (place.Length > 0)
        {
            Directory.Delete(Path.GetDirectoryName(place)!, recursive: true);
        }
    }

    [Test]
    public void There_is_no_solution_and_no_known_wrong_answer() =>
        Assert.That(Directory.GetFiles(place, "*.cs", SearchOption.AllDirectories)
            .Where(file => AnswerPattern().IsMatch(File.ReadAllText(file))), Is.Empty);

    [Test]
    public void Every_homework_is_blank() => Assert.That(
        Directory.GetFiles(place, "*Homework.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Blanks", StringComparison.Ordinal))
            .Select(file => File.ReadAllText(file)
                == File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "Blanks", Path.GetFileName(file)))),
        Is.Not.Empty.And.All.True);

    [Test]
    public void The_solution_names_only_projects_that_are_there()
    {
        var solution = File.ReadAllText(Path.Combine(place, "Course.sln"));
        var projects = ProjectPattern().Matches(solution).Select(match => match.Groups[1].Value.Replace('\\', '/')).ToArray();
        Assert.That(projects, Has.Length.GreaterThan(20).And.All.Matches<string>(path => File.Exists(Path.Combine(place, path))));
        Assert.That(Regex.Count(solution, "^Project", RegexOptions.Multiline),
            Is.EqualTo(Regex.Count(solution, "^EndProject", RegexOptions.Multiline)));
    }

    [Test]
    public void The_page_at_the_root_leads_nowhere_that_is_left_out()
    {
        var links = LinkPattern().Matches(File.ReadAllText(Path.Combine(place, "README.md"))).Select(match => match.Groups[1].Value)
            .Where(link => !link.StartsWith("http", StringComparison.Ordinal)).ToArray();
        Assert.That(links, Has.Length.GreaterThan(10));
        Assert.That(links.Where(link => !Path.Exists(Path.Combine(place, link.Split('#')[0]))), Is.Empty);
    }

    [Test]
    public void The_launcher_can_be_started_and_a_workflow_checks()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Path.Combine(place, "course")).HasFlag(UnixFileMode.UserExecute));
        }

        Assert.That(File.ReadAllText(Path.Combine(place, ".github/workflows/homework.yml")), Does.Contain("./course"));
    }

    [Test]
    public void A_folder_that_holds_something_is_not_written_over()
    {
        var (exitCode, error) = Run("hand-out", place);
        Assert.That(exitCode, Is.EqualTo(ExitCode.Misused));
        Assert.That(error, Does.Contain("it takes a new folder, or an empty one"));
    }

    [Test]
    public void The_course_is_not_handed_out_into_itself()
    {
        var (exitCode, error) = Run("hand-out", Path.Combine(CourseFolder.Find(), "class"));
        Assert.That(exitCode, Is.EqualTo(ExitCode.Misused));
        Assert.That(error, Does.Contain("a folder outside the course"));
        Assert.That(Directory.Exists(Path.Combine(CourseFolder.Find(), "class")), Is.False);
    }

    private static (int ExitCode, string Error) Run(params string[] arguments)
    {
        using var error = new StringWriter();
        return (TeachingApp.Create(CourseFolder.Find(), TextWriter.Null, error).Run(arguments), error.ToString());
    }

    [GeneratedRegex(@"^\s*\[(Solution|Mutant\()", RegexOptions.Multiline)]
    private static partial Regex AnswerPattern();

    [GeneratedRegex("""^Project\([^)]*\) = "[^"]*", "([^"]*\.csproj)",""", RegexOptions.Multiline)]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkPattern();
}
