using System.Diagnostics;
using Course.Judging.Checking;
using Course.Lessons;
using Course.Tutoring.Checking;
using Homework.Tests.Running.Unruly;

namespace Homework.Tests.Running;

/// <summary>
/// Homework that loops, recurses, exits, allocates or talks without end gets a message, and the next task is checked as if nothing had
/// been. Every case starts the real program.
/// </summary>
public sealed class CheckerProcessTests
{
    private static readonly TimeSpan ShortLimit = TimeSpan.FromSeconds(2);

    [TestCase("EndlessLoop")]
    [TestCase("EndlessOutput")]
    public void Endless_loop_is_ended(string answer)
    {
        var (unruly, orderly) = Check(answer, ShortLimit);
        Assert.That(unruly.Checks.Select(check => check.State), Is.EqualTo(new[] { CheckState.Failed, CheckState.NotRun }));
        Assert.That(unruly.Message,
            Does.StartWith("Task 99.1, Unruly: your code did not return within 2 s and was ended.").And.Contain("never becomes false")
                .And.Contain("hint 99.1"));
        Assert.That(orderly.State, Is.EqualTo(TaskState.Done));
    }

    [Test]
    public void Recursion_without_end_is_survived()
    {
        var (unruly, orderly) = Check("EndlessRecursion");
        Assert.That(unruly.Checks.Select(check => check.State), Is.EqualTo(new[] { CheckState.Failed, CheckState.NotRun }));
        Assert.That(unruly.Message,
            Does.StartWith("Task 99.1, Unruly: your code used up the stack and was ended.").And.Contain("calls itself without end")
                .And.Contain("--seed 5"));
        Assert.That(orderly.State, Is.EqualTo(TaskState.Done));
    }

    [TestCase("ProcessExit", "your code ended the whole process (exit code 0)")]
    [TestCase("FailFast", "The homework gave up.")]
    public void End_of_the_process_is_not_the_end_of_the_checks(string answer, string message)
    {
        var (unruly, orderly) = Check(answer);
        Assert.That(unruly.State, Is.EqualTo(TaskState.Wrong));
        Assert.That(unruly.Message, Does.Contain(message));
        Assert.That(orderly.State, Is.EqualTo(TaskState.Done));
    }

    [TestCase("EndlessMemory", "your code threw OutOfMemoryException")]
    [TestCase("ThrowsNotImplemented", "your code threw NotImplementedException")]
    [TestCase("NoAnswer", "no type implements IUnrulyTask")]
    public void What_is_thrown_or_missing_is_told(string answer, string message)
    {
        var (unruly, orderly) = Check(answer, TimeSpan.FromMinutes(1)); // to fill the memory takes a while on a busy machine
        Assert.That(unruly.Checks.Select(check => check.State), Is.EqualTo(new[] { CheckState.Failed, CheckState.Failed }));
        Assert.That(unruly.Message, Does.StartWith("Task 99.1, Unruly: ").And.Contain(message));
        Assert.That(orderly.State, Is.EqualTo(TaskState.Done));
    }

    [TestCase("ThreadLeftRunning")]
    [TestCase("EndHeldUp")]
    public void What_is_left_running_does_not_keep_the_program(string answer)
    {
        var (unruly, orderly) = Check(answer, ShortLimit);
        Assert.That((unruly.State, orderly.State), Is.EqualTo((TaskState.Done, TaskState.Done)));
    }

    [Test]
    public void What_is_printed_is_kept_in_part_and_disturbs_nothing()
    {
        var (unruly, orderly) = Check("Talkative");
        Assert.That((unruly.State, orderly.State), Is.EqualTo((TaskState.Done, TaskState.Done)));
        Assert.That(
            unruly.Checks[0].Printed, Does.StartWith("the same line again and again").And.EndWith(" ...").And.Length.LessThan(5000));
    }

    [Test]
    public void Lines_on_standard_output_forge_no_result()
    {
        var (unruly, orderly) = Check("Forger");
        Assert.That(unruly.Checks.Select(check => check.State), Is.EqualTo(new[] { CheckState.Failed, CheckState.NotRun }));
        Assert.That(unruly.Message, Does.Contain("your code ended the whole process (exit code 0)"));
        Assert.That(orderly.State, Is.EqualTo(TaskState.Done));
    }

    [TestCase("Noise")]
    [TestCase("PrinterLeftRunning")]
    public void What_a_right_answer_leaves_behind_does_not_matter(string answer)
    {
        var (unruly, orderly) = Check(answer);
        Assert.That((unruly.State, orderly.State), Is.EqualTo((TaskState.Done, TaskState.Done)), unruly.Message);
    }

    [Test]
    public void Output_without_end_is_not_collected()
    {
        var before = GC.GetTotalAllocatedBytes();
        var (unruly, _) = Check("OutputWithoutLineEnd", ShortLimit);
        Assert.That(unruly.Message, Does.Contain("your code did not return within 2 s"));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(64 << 20), "bytes allocated while it wrote");
    }

    [TestCase("ChildLeftRunning", TaskState.Done)]
    [TestCase("OrphanLeftRunning", TaskState.Wrong)]
    [Platform("Linux")]
    public void Processes_left_running_are_ended(string answer, TaskState state)
    {
        var (unruly, orderly) = Check(answer);
        Assert.That((unruly.State, orderly.State), Is.EqualTo((state, TaskState.Done)));
        Assert.That(Process.GetProcessesByName("sleep").Where(LivesLong), Is.Empty);

        static bool LivesLong(Process process)
        {
            try
            {
                return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(ChildLeftRunning.Life, StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false; // it has just ended
            }
        }
    }

    [Test]
    public void Long_exception_is_quoted_in_part_and_the_way_on_is_told()
    {
        var (unruly, _) = Check("LongMessage");
        Assert.That(unruly.Message,
            Does.Contain("your code threw InvalidOperationException").And.Contain("xxx ...").And.Contain("--seed 5")
                .And.Length.LessThan(2000));
    }

    [TestCase("Swallowed")]
    [TestCase("Parallelized")]
    public void Blank_counts_however_it_surfaces(string answer)
    {
        var (unruly, _) = Check(answer);
        Assert.That(unruly.State, Is.EqualTo(TaskState.NotStarted));
        Assert.That(
            unruly.Message, Does.Match($@"^not started: task 99\.1, Unruly, tests/Homework\.Tests/Running/Unruly/{answer}\.cs:\d+$"));
    }

    [Test]
    public void Check_that_passes_on_a_blank_is_a_mistake_of_the_course()
    {
        var (unruly, _) = Check("SwallowedAndRight");
        Assert.That(unruly.Checks[0].State, Is.EqualTo(CheckState.Vacuous));
        Assert.That(unruly.Message, Does.Contain("proves nothing").And.Contain("SwallowedAndRight.cs:9"));
    }

    /// <summary>Known mistakes run in the process of the checks; what they do may cost the explanation, and nothing else.</summary>
    [TestCase("WrongInOne", "the first", TestName = "Known_mistake_without_end_costs_no_verdict")]
    [TestCase("WrongInTwo", "the second", TestName = "Known_mistake_that_takes_the_process_down_costs_no_verdict")]
    public void Known_mistake_may_fail_itself(string answer, string mistake)
    {
        var (mistaken, following) = CheckMistaken(answer);
        Assert.That(mistaken.Checks.Count(check => check.State is CheckState.Passed), Is.EqualTo(2));
        Assert.That(mistaken.Message, Does.StartWith("Task 99.3, Mistaken: answer is wrong.").And.Not.Contain(mistake));
        Assert.That(following.State, Is.EqualTo(TaskState.Done));
    }

    [Test]
    public void Known_mistake_is_told()
    {
        var (mistaken, following) = CheckMistaken("WrongInThree");
        Assert.That(mistaken.Message, Does.Contain(
            "\n  cause    exactly these numbers come out of a known mistake: the third question is answered twice\n  hint "));
        Assert.That(following.State, Is.EqualTo(TaskState.Done));
    }

    [Test]
    public void One_task_alone_can_be_checked()
    {
        var reports = Run(["EndlessLoop", nameof(Orderly)], ShortLimit, "99.2");
        Assert.That(reports.Select(report => (report.Task, report.State)), Is.EqualTo(new[] { ("99.2", TaskState.Done) }));
    }

    private static (TaskReport Unruly, TaskReport Orderly) Check(string answer, TimeSpan? limit = null) =>
        Run([answer, nameof(Orderly)], limit ?? CheckerProcess.UsualTimeLimit, null) is [var unruly, var orderly, _, _]
            ? (unruly, orderly)
            : throw new AssertionException("all tasks have to be reported, each once");

    private static (TaskReport Mistaken, TaskReport Following) CheckMistaken(string answer) =>
        Run([answer, nameof(Following)], ShortLimit, null) is [_, _, var mistaken, var following]
            ? (mistaken, following)
            : throw new AssertionException("all tasks have to be reported, each once");

    private static IReadOnlyList<TaskReport> Run(string[] answers, TimeSpan limit, string? task)
    {
        var program = typeof(CheckerProcessTests).Assembly.Location;
        return new CheckerProcess(program, limit).Run(new CheckRequest(
            program, CourseFolder.Find(), "dotnet run --project 99-unruly --", task, [], 5, answers));
    }
}
