using Course.Judging;
using Course.Judging.Checking;
using Course.Tutoring.Checking;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>A task is done when each of its checks has reported in its turn, and by nothing else that is said.</summary>
public sealed class CheckLedgerTests
{
    private static readonly ChecksPlanned Plan = new(
        [new("7.1", "Twice", [new("7.1", "a", CheckState.NotRun), new("7.1", "b", CheckState.NotRun)])]);

    private CheckLedger ledger = null!;

    [SetUp]
    public void Begin()
    {
        ledger = new CheckLedger();
        Assert.That(ledger.Add(Plan));
    }

    [Test]
    public void Complete_when_every_check_has_reported()
    {
        Assert.That(ledger.Add(new CheckStarted("7.1", "a")) && ledger.Add(Passed("a"))
            && ledger.Add(new CheckStarted("7.1", "b")) && ledger.Add(Passed("b")) && ledger.Add(new ChecksEnded()));
        Assert.That((ledger.IsComplete, ledger.Reports.Single().State), Is.EqualTo((true, TaskState.Done)));
    }

    [Test]
    public void End_before_that_is_refused()
    {
        ledger.Add(new CheckStarted("7.1", "a"));
        ledger.Add(Passed("a"));
        Assert.That(ledger.Add(new ChecksEnded()), Is.False);
        Assert.That((ledger.IsComplete, ledger.Reports.Single().State), Is.EqualTo((false, TaskState.Wrong)));
    }

    [Test]
    public void Only_the_running_check_may_report()
    {
        Assert.That(ledger.Add(Passed("a")), Is.False, "not begun");
        ledger.Add(new CheckStarted("7.1", "a"));
        Assert.That(ledger.Add(Passed("b")), Is.False, "another one");
        Assert.That(ledger.Add(new CheckStarted("7.1", "b")), Is.False, "two at once");
        Assert.That(ledger.Add(Plan), Is.False, "a second plan");
        ledger.Add(Passed("a"));
        Assert.That(ledger.Add(Passed("a")), Is.False, "twice");
        Assert.That(ledger.Add(new CheckStarted("7.2", "a")), Is.False, "not planned");
    }

    [Test]
    public void What_failed_may_be_told_again_with_its_cause_and_nothing_else()
    {
        Assert.That(ledger.Add(new ExplanationStarted("7.1")), Is.False, "nothing is told yet");
        ledger.Add(new CheckStarted("7.1", "a"));
        var failed = new CheckResult("7.1", "a", CheckState.Failed, "wrong");
        ledger.Add(new CheckFinished(failed));
        Assert.That(ledger.Add(new TaskExplained("7.1", [])), Is.False, "not begun");
        Assert.That(ledger.Add(new ExplanationStarted("7.1")));
        Assert.That(ledger.Add(new CheckStarted("7.1", "b")), Is.False, "two at once");
        Assert.That(ledger.Add(new TaskExplained("7.2", [])), Is.False, "another task");
        Assert.That(ledger.Add(new TaskExplained("7.1", [failed with { State = CheckState.Passed }])), Is.False, "another verdict");
        Assert.That(ledger.Add(new TaskExplained("7.1", [failed with { Check = "b" }])), Is.False, "a check that has not reported");
        Assert.That(ledger.Add(new TaskExplained("7.1", [failed with { Message = "wrong, and why" }])));
        Assert.That((ledger.IsWaiting, ledger.Reports.Single().Message), Is.EqualTo((true, "wrong, and why")));
    }

    private static CheckFinished Passed(string check) => new(new CheckResult("7.1", check, CheckState.Passed));
}
