using Course.Judging.Checking;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>The reference solutions pass whatever the judge draws. With the usual seed they run beside the learner's answers.</summary>
public sealed class SolutionTests
{
    private static IEnumerable<HomeworkTask> Tasks => HomeworkTask.All;

    [TestCaseSource(nameof(Tasks))]
    public void Solution_is_written_without_the_engine_or_the_task_says_that_it_may_be_used(HomeworkTask task) =>
        Assert.That(EngineCalls.Note(task.Solutions[0], task.Checked.Contract), Is.Empty);

    [TestCaseSource(nameof(Tasks))]
    public void Solution_passes_with_other_seeds(HomeworkTask task)
    {
        foreach (var seed in (ReadOnlySpan<long>)[2, 17, -5])
        {
            foreach (var check in task.Checked.Checks)
            {
                var result = task.Run(check, task.Solutions[0], seed);
                Assert.That(result.State, Is.EqualTo(CheckState.Passed), $"{check.Name}, seed {seed}: {result.Message}");
            }
        }
    }
}
