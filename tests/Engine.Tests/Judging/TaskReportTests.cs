using Course.Judging;
using NUnit.Framework;

namespace Engine.Tests.Judging;

public sealed class TaskReportTests
{
    [TestCase(TaskState.Done, CheckState.Passed, CheckState.Passed)]
    [TestCase(TaskState.InProgress, CheckState.Passed, CheckState.NotStarted)]
    [TestCase(TaskState.NotStarted, CheckState.NotStarted, CheckState.NotStarted)]
    [TestCase(TaskState.Wrong, CheckState.Passed, CheckState.Failed)]
    [TestCase(TaskState.Wrong, CheckState.NotStarted, CheckState.Failed)]
    [TestCase(TaskState.Wrong, CheckState.Passed, CheckState.Vacuous)]
    [TestCase(TaskState.Wrong, CheckState.Failed, CheckState.NotRun)]
    public void State_of_a_task_follows_from_its_checks(TaskState expected, CheckState first, CheckState second) =>
        Assert.That(new TaskReport("1.1", "Title", [new("1.1", "a", first), new("1.1", "b", second)]).State, Is.EqualTo(expected));

    [Test]
    public void Task_without_a_result_is_not_done() =>
        Assert.That(new TaskReport("1.1", "Title", []).State, Is.Not.EqualTo(TaskState.Done));

    [Test]
    public void First_failure_is_the_one_that_is_told() => Assert.That(
        new TaskReport(
            "1.1", "Title",
            [
                new("1.1", "a", CheckState.NotStarted, "blank"), new("1.1", "b", CheckState.Failed, "first"),
                new("1.1", "c", CheckState.Failed, "second")]).Message,
        Is.EqualTo("first"));
}
