using System.Text.RegularExpressions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>A task is finished when it has everything: statement, blank, checks, solution, mutants, three hints, and its heading in the lesson.</summary>
public sealed class CompletenessTests
{
    private const int LongestHint = 1200;
    private const int TellingLine = 30; // a line of code this long is not in a hint by chance

    private static IEnumerable<HomeworkTask> Tasks => Catalogue.OfTheCourse;

    [TestCaseSource(nameof(Tasks))]
    public void Has_all_its_parts(HomeworkTask task)
    {
        Assert.Multiple(() =>
        {
            Assert.That(task.Tests, Has.Count.EqualTo(1), "classes of checks, [TaskTests]");
            Assert.That(task.Checks, Is.Not.Empty, "checks, [Check]");
            Assert.That(task.Blanks, Has.Count.EqualTo(1), "blanks");
            Assert.That(task.Solutions, Has.Count.EqualTo(1), "solutions, [Solution]");
            Assert.That(task.Mutants, Has.Count.AtLeast(3), "mutants, [Mutant]");
        });
    }

    [TestCaseSource(nameof(Tasks))]
    public void Statement_has_an_example_and_says_what_every_tensor_is(HomeworkTask task)
    {
        var comments = new Comments(task.Contract);
        Assert.That(comments.Of(task.Contract, "summary"), Does.Contain($"Task {task.Id}."), "the summary of the contract");
        Assert.That(comments.Of(task.Contract, "example"), Is.Not.Empty, "a worked example in the contract's comment, <example>");
        foreach (var member in task.Contract.GetMethods())
        {
            Assert.That(comments.Of(member, "summary"), Is.Not.Empty, $"the summary of {member.Name}");
            foreach (var parameter in member.GetParameters())
            {
                var comment = comments.Of(member, "param", parameter.Name);
                Assert.That(comment, Is.Not.Empty, $"{member.Name}, parameter {parameter.Name}");
                if (parameter.ParameterType == typeof(Tensor))
                {
                    Assert.That(comment, Does.Match(@"\[[^\]]*\]"), $"{member.Name}, parameter {parameter.Name}: its shape, such as [N, D]");
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
        var folder = CourseFolders.Of(task.Task.Id.Chapter);
        var hints = Directory.GetFiles(folder.Hints, $"{task.Id}.*.md").Order(StringComparer.Ordinal).ToArray();
        Assert.That(hints.Select(Path.GetFileName), Is.EqualTo(new[] { $"{task.Id}.1.md", $"{task.Id}.2.md", $"{task.Id}.3.md" }));

        var texts = hints.Select(File.ReadAllText).ToArray();
        Assert.That(texts, Is.Unique.And.All.Matches<string>(text => text.Trim().Length is > 0 and <= LongestHint), "every hint says something new, briefly");
        var solution = File.ReadLines(Path.Combine(folder.Checks, "Solutions", $"{task.Solutions[0].Name}.cs")).Select(line => line.Trim()).Where(line => line.Length >= TellingLine);
        foreach (var line in solution)
        {
            Assert.That(texts, Has.None.Contains(line), "a line of the solution stands in a hint");
        }
    }

    [TestCaseSource(nameof(Tasks))]
    public void Has_its_heading_in_the_lesson(HomeworkTask task)
    {
        var folder = CourseFolders.Of(task.Task.Id.Chapter);
        Assert.That(File.ReadLines(Path.Combine(folder.Root, folder.Chapter, "README.md")), Has.One.EqualTo($"### Task {task.Id} {task.Task.Title}"));
    }

    [Test]
    public void Tasks_are_numbered_without_gaps([Values(1, 2, 3, 4)] int chapter)
    {
        var numbers = Catalogue.OfTheCourse.Where(task => task.Task.Id.Chapter == chapter).Select(task => task.Task.Id.Number).ToArray();
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, numbers.Length)));
    }

    [TestCaseSource(nameof(Tasks))]
    public void Is_found_by_the_commands_which_read_only_its_files(HomeworkTask task)
    {
        var place = CourseFolders.Of(task.Task.Id.Chapter).Tasks.Single(place => place.Id == task.Task.Id);
        Assert.That((place.Title, Path.GetFileNameWithoutExtension(place.BlankFile)), Is.EqualTo((task.Task.Title, task.Blanks[0].Name)));
        Assert.That(Regex.Matches(File.ReadAllText(place.BlankFile), @"Blank\.Here\(""([0-9.]+)""\)").Select(match => match.Groups[1].Value).Distinct(), Is.EqualTo(new[] { task.Id }),
            "a file holds the blanks of one task");
    }
}
