using System.Globalization;
using System.Text.RegularExpressions;
using Course.Tutoring;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>
/// A task is finished when it has everything: statement, blank, checks, solution, mutants, three hints, and its heading in the lesson.
/// </summary>
public sealed class CompletenessTests
{
    private const int LongestHint = 1200;
    private const int TellingLine = 30; // a line of code this long is not in a hint by chance

    private static IEnumerable<HomeworkTask> Tasks => HomeworkTask.All;

    private static IEnumerable<HomeworkFolder> Folders => HomeworkTask.Folders;

    [TestCaseSource(nameof(Tasks))]
    public void Has_all_its_parts(HomeworkTask task)
    {
        Assert.Multiple(() =>
        {
            Assert.That(task.Checked.Classes, Has.Count.EqualTo(1), "classes of checks, [TaskChecks]");
            Assert.That(task.Checked.Checks, Is.Not.Empty, "checks, [Check]");
            Assert.That(task.Blanks, Has.Count.EqualTo(1), "blanks");
            Assert.That(task.Solutions, Has.Count.EqualTo(1), "solutions, [Solution]");
            Assert.That(task.Mutants, Has.Count.AtLeast(3), "mutants, [Mutant]");
        });
    }

    [TestCaseSource(nameof(Tasks))]
    public void Statement_has_an_example_and_says_what_every_tensor_is(HomeworkTask task)
    {
        var comments = new Comments(task.Checked.Contract);
        Assert.That(comments.Of(task.Checked.Contract, "summary"), Does.Contain($"Task {task.Id}."), "the summary of the contract");
        Assert.That(comments.Of(task.Checked.Contract, "example"), Is.Not.Empty, "a worked example in the contract's comment, <example>");
        foreach (var member in task.Checked.Contract.GetMethods())
        {
            Assert.That(comments.Of(member, "summary"), Is.Not.Empty, $"the summary of {member.Name}");
            foreach (var parameter in member.GetParameters())
            {
                var comment = comments.Of(member, "param", parameter.Name);
                Assert.That(comment, Is.Not.Empty, $"{member.Name}, parameter {parameter.Name}");
                if (parameter.ParameterType == typeof(Tensor))
                {
                    Assert.That(
                        comment, Does.Match(@"\[[^\]]*\]"), $"{member.Name}, parameter {parameter.Name}: its shape, such as [N, D]");
                }
            }

            if (member.ReturnType != typeof(void))
            {
                Assert.That(comments.Of(member, "returns"), Is.Not.Empty, $"what {member.Name} returns");
            }
        }
    }

    [TestCaseSource(nameof(Tasks))]
    public void Has_three_hints_and_none_gives_the_solution_away(HomeworkTask task)
    {
        var folder = task.Folder;
        var hints = Directory.GetFiles(folder.Hints, $"{task.Id}.*.md").Order(StringComparer.Ordinal).ToArray();
        Assert.That(hints.Select(Path.GetFileName), Is.EqualTo(new[] { $"{task.Id}.1.md", $"{task.Id}.2.md", $"{task.Id}.3.md" }));

        var texts = hints.Select(File.ReadAllText).ToArray();
        Assert.That(texts, Is.Unique.And.All.Matches<string>(text => text.Trim().Length is > 0 and <= LongestHint),
            "every hint says something new, briefly");
        var solution = File.ReadLines(Path.Combine(folder.Root, "tests", "Homework.Tests", $"Chapter{task.Checked.Task.Id.Chapter:00}",
            "Solutions", $"{task.Solutions[0].Name}.cs"))
            .Select(line => line.Trim())
            .Where(line => line.Length >= TellingLine);
        foreach (var line in solution)
        {
            Assert.That(texts, Has.None.Contains(line), "a line of the solution stands in a hint");
        }
    }

    [TestCaseSource(nameof(Tasks))]
    public void Has_its_heading_in_the_lesson(HomeworkTask task)
    {
        var lesson = Path.Combine(task.Folder.Root, task.Folder.Chapter, "README.md");
        Assert.That(File.ReadLines(lesson), Has.One.EqualTo($"### Task {task.Checked}"));
    }

    [TestCaseSource(nameof(Folders))]
    public void Tasks_are_numbered_by_chapter_and_without_gaps(HomeworkFolder folder)
    {
        var ids = HomeworkTask.All.Where(task => task.Folder == folder).Select(task => task.Id).ToArray();
        var chapter = int.Parse(folder.Chapter.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        Assert.That(ids, Is.EqualTo(Enumerable.Range(1, ids.Length).Select(number => $"{chapter}.{number}")).And.Not.Empty);
    }

    [TestCaseSource(nameof(Tasks))]
    public void Is_found_by_the_commands_which_read_only_its_files(HomeworkTask task)
    {
        var place = task.Folder.Tasks.Single(place => place.Id == task.Checked.Task.Id);
        Assert.That((place.Title, Path.GetFileNameWithoutExtension(place.BlankFile)),
            Is.EqualTo((task.Checked.Task.Title, task.Blanks[0].Name)));
        Assert.That(
            Regex.Matches(File.ReadAllText(place.BlankFile), @"Blank\.Here\(""([0-9.]+)""\)")
                .Select(match => match.Groups[1].Value).Distinct(),
            Is.EqualTo(new[] { task.Id }),
            "a file holds the blanks of one task");
    }
}
