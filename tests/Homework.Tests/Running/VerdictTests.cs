using Homework.Tests.Machinery;
using NUnit.Framework.Interfaces;

namespace Homework.Tests.Running;

/// <summary>What the test run makes of what a check found.</summary>
public sealed class VerdictTests
{
    [TestCase(CheckState.Passed, false, TestStatus.Passed)]
    [TestCase(CheckState.Failed, false, TestStatus.Failed)]
    [TestCase(CheckState.NotStarted, false, TestStatus.Skipped)]
    [TestCase(CheckState.NotRun, false, TestStatus.Skipped)]
    [TestCase(CheckState.Vacuous, false, TestStatus.Failed)]
    [TestCase(CheckState.Passed, true, TestStatus.Passed)]
    [TestCase(CheckState.Failed, true, TestStatus.Failed)]
    [TestCase(CheckState.NotStarted, true, TestStatus.Failed)]
    [TestCase(CheckState.Vacuous, true, TestStatus.Failed)]
    [TestCase(CheckState.NotRun, true, TestStatus.Failed)]
    public void Homework_may_be_blank_and_a_solution_may_not(CheckState state, bool isSolution, TestStatus expected) =>
        Assert.That((isSolution ? Verdict.OnSolution(Result(state)) : Verdict.OnHomework(Result(state))).Status, Is.EqualTo(expected));

    private static CheckResult Result(CheckState state) => new("1.1", "check", state, "message");
}
