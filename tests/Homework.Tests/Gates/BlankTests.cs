using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>A check that passes on a blank would call a task done that nobody has begun.</summary>
public sealed class BlankTests
{
    private static IEnumerable<HomeworkTask> Tasks => HomeworkTask.All;

    [TestCaseSource(nameof(Tasks))]
    public void Every_check_of_a_blank_finds_that_it_is_not_started(HomeworkTask task)
    {
        foreach (var check in task.Checked.Checks)
        {
            var result = task.Run(check, task.Blanks[0]);
            Assert.That(result.State, Is.EqualTo(CheckState.NotStarted), $"{check.Name}: {result.Message}");
        }
    }
}
