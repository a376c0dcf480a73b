using NUnit.Framework.Interfaces;

namespace Homework.Tests.Machinery;

/// <summary>What the test run makes of what a check found: a blank is a skipped test of homework, and a failed one of a solution.</summary>
/// <param name="Status">Passed, failed or skipped.</param>
/// <param name="Message">Why.</param>
internal sealed record Verdict(TestStatus Status, string Message)
{
    /// <summary>On the learner's answer.</summary>
    public static Verdict OnHomework(CheckResult result) => result.State switch
    {
        CheckState.Passed => new(TestStatus.Passed, ""),
        CheckState.NotStarted => new(TestStatus.Skipped, result.Message),
        CheckState.NotRun => new(TestStatus.Skipped, "not run: an earlier check of this task was ended"),
        _ => new(TestStatus.Failed, result.Message),
    };

    /// <summary>On the reference solution.</summary>
    public static Verdict OnSolution(CheckResult result) => result.State switch
    {
        CheckState.Passed => new(TestStatus.Passed, ""),
        CheckState.NotStarted or CheckState.Vacuous => new(TestStatus.Failed, $"The solution reaches a blank. {result.Message}"),
        _ => new(TestStatus.Failed, result.Message),
    };

    /// <summary>Ends the running test.</summary>
    public void Conclude()
    {
        if (Status is TestStatus.Skipped)
        {
            Assert.Ignore(Message);
        }

        if (Status is TestStatus.Failed)
        {
            Assert.Fail(Message);
        }
    }
}
