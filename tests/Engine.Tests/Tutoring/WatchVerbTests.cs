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
        using var output = new StringWriter();
        var watching = Task.Run(() => new WatchVerb(course.Folder, output).Run(() => checks.Release(), stop.Token));

        Assert.That(await checks.WaitAsync(Patience), "checks at once");
        File.SetLastWriteTimeUtc(course.AnswerFile, DateTime.UtcNow.AddSeconds(5));
        Assert.That(await checks.WaitAsync(Patience), "checks after a save");
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
        Assert.That(new WatchVerb(course.Folder, TextWriter.Null).Run(Check, stop.Token), Is.EqualTo(ExitCode.Fine));

        void Check()
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        }
    }
}
