using System.Xml.Linq;
using Course.Lessons;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>
/// Homework is kept apart: the course does not need it to compile, it cannot see the solutions, and the repository holds it blank.
/// </summary>
public sealed class SeparationTests
{
    private const string AuthorsVariable = "COURSE_PRISTINE";

    private static IEnumerable<HomeworkTask> Tasks => HomeworkTask.All;

    [Test]
    public void No_project_but_the_checks_refers_to_contracts_and_none_refers_to_answers()
    {
        var root = CourseFolder.Find();
        foreach (var project in Projects(root))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project)
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')))
                .ToArray();
            Assert.That(references, Has.None.EndsWith(".Homework"),
                $"{name}: what a learner writes may not compile, so nothing is compiled against it");
            if (name.EndsWith(".Homework", StringComparison.Ordinal))
            {
                Assert.That(references, Has.One.Items.And.All.EndsWith(".Tasks"), $"{name} refers to the contracts and to nothing else");
            }
            else if (name.EndsWith(".Checks", StringComparison.Ordinal))
            {
                Assert.That(references, Has.None.EndsWith(".App").And.None.EqualTo("Homework.Tests").And.None.EqualTo("Course.Tutoring"),
                    $"{name}: a learner waits until the checks are built, so they need no more than they use");
                Assert.That(XDocument.Load(project).Descendants("PackageReference"), Is.Empty,
                    $"{name}: no test framework, for the same reason");
            }
            else if (name != "Homework.Tests")
            {
                Assert.That(references, Has.None.EndsWith(".Tasks").And.None.EndsWith(".Checks").And.None.EqualTo("Homework.Tests"),
                    $"{name}: lessons and engine do not know the homework");
            }
        }
    }

    /// <summary>On a learner's machine a begun task is no mistake; the course's own build sets the variable, and then it is.</summary>
    [TestCaseSource(nameof(Tasks))]
    public void Homework_in_the_repository_is_blank(HomeworkTask task)
    {
        var folder = task.Folder;
        var place = folder.Tasks.Single(place => place.Id == task.Checked.Task.Id);
        var isBlank = File.Exists(place.File) && File.ReadAllText(place.File) == File.ReadAllText(place.BlankFile);
        if (!isBlank && Environment.GetEnvironmentVariable(AuthorsVariable) is null or "")
        {
            Assert.Ignore($"task {task.Id} is begun in {folder.Relative(place.File)}; with {AuthorsVariable}=1 that is an error");
        }

        Assert.That(isBlank,
            $"{folder.Relative(place.File)} differs from {folder.Relative(place.BlankFile)}: an answer was committed, "
                + $"or a blank changed in one place only. '{folder.Command} reset {task.Id}' copies the blank.");
    }

    [Test]
    public void Checks_run_one_at_a_time() => Assert.That(
        typeof(SeparationTests).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ParallelizableAttribute), inherit: true)), Is.Empty,
        "the record of blanks is the process's own");

    private static IEnumerable<string> Projects(string root) =>
        Directory.GetDirectories(root, "0?-*").Append(Path.Combine(root, "shared")).Append(Path.Combine(root, "tests"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories));
}
