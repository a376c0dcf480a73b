using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>The reference solutions pass whatever the judge draws. With the usual seed they run beside the learner's answers.</summary>
public sealed class SolutionTests
{
    private static IEnumerable<HomeworkTask> Tasks => HomeworkTask.All;

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
