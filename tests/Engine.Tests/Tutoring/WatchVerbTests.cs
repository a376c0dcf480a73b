using Course.Judging;
using Course.Terminal;
using Course.Tutoring.Verbs;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

public sealed class WatchVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Checks_at_once_and_after_every_change_until_stopped()
    {
        using var course = new TemporaryCourse();
        using var stop = new CancellationTokenSource();
        using var checks = new SemaphoreSlim(0);
        using var text = new StringWriter();
        using var output = TextWriter.Synchronized(text);
        var watching = Task.Run(() => new WatchVerb(course.Folder, output).Run(_ => Checked(checks), null, stop.Token));

        Assert.That(await checks.WaitAsync(Patience), "checks at once");
        File.SetLastWriteTimeUtc(course.AnswerFile, DateTime.UtcNow.AddSeconds(5));
        Assert.That(await checks.WaitAsync(Patience), "checks after a save");
        Assert.That(text.ToString(), Does.Match("Saved [0-9:]{8}, checking ..."), "and says so before");
        File.Move(course.AnswerFile, course.AnswerFile.Replace("Answer", "Another"));
        Assert.That(await checks.WaitAsync(Patience), "checks after a file was renamed");
        course.Write("07-small/Homework/.#Another.cs", "the lock of an editor");
        Assert.That(await checks.WaitAsync(TimeSpan.FromSeconds(1)), Is.False, "and not without a change of the code");

        await stop.CancelAsync();
        Assert.That(await watching.WaitAsync(Patience), Is.EqualTo(ExitCode.Fine));
    }

    [Test]
    public void Stop_during_a_check_is_a_clean_end()
    {
        using var course = new TemporaryCourse();
        using var stop = new CancellationTokenSource();
        Assert.That(new WatchVerb(course.Folder, TextWriter.Null).Run(_ => Check(), null, stop.Token), Is.EqualTo(ExitCode.Fine));

        IReadOnlyList<TaskReport> Check()
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
            return [];
        }
    }

    /// <summary>A chapter of two tasks, the first of which is done from the beginning.</summary>
    [Test]
    public void Goes_on_from_a_task_that_is_done()
    {
        using var course = new TemporaryCourse();
        course.AddTask("7.2", "Thrice");
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter { NewLine = "\n" };
        var asked = new List<string>();
        new WatchVerb(course.Folder, output).Run(task =>
        {
            asked.Add(task!.Id.ToString());
            if (task.Id.Number == 1)
            {
                return [new TaskReport("7.1", "Twice", [new("7.1", "a", CheckState.Passed)])];
            }

            stop.Cancel();
            return [new TaskReport("7.2", "Thrice", [new("7.2", "a", CheckState.NotStarted)])];
        }, course.Task, stop.Token);
        Assert.That(asked, Is.EqualTo(new[] { "7.1", "7.2" }));
        Assert.That(output.ToString(),
            Does.StartWith("Task 7.1 is done; next: 7.2, Thrice. Its statement is 07-small/Homework/Tasks/IThriceTask.cs.\n"));
    }

    private static IReadOnlyList<TaskReport> Checked(SemaphoreSlim checks)
    {
        checks.Release();
        return [];
    }
}
