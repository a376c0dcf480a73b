using System.Runtime.InteropServices;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>The first Ctrl-C asks for a clean stop, the second ends the process; whoever does not listen is ended soon.</summary>
[TestFixture]
public sealed class StopRequestTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public void The_first_signal_asks_and_the_second_ends()
    {
        var notes = new StringWriter();
        using var stop = new StopRequest(notes, _ => { }) { Grace = Timeout.InfiniteTimeSpan };
        Assert.That((stop.Token.IsCancellationRequested, stop.SignalExitCode), Is.EqualTo((false, (int?)null)));

        Assert.That(stop.Heard(PosixSignal.SIGINT), Is.True, "the process goes on");
        Assert.That(stop.Token.IsCancellationRequested, Is.True);
        Assert.That(notes.ToString(), Does.Contain("press Ctrl-C again to end at once"));
        Assert.That(stop.Heard(PosixSignal.SIGINT), Is.False, "the process ends");
    }

    [TestCase(PosixSignal.SIGINT, 130)]
    [TestCase(PosixSignal.SIGTERM, 143)]
    public void Work_that_does_not_listen_is_ended_with_the_exit_code_of_the_signal(PosixSignal signal, int exitCode)
    {
        using var ended = new BlockingValue();
        using var stop = new StopRequest(TextWriter.Null, ended.Set) { Grace = TimeSpan.FromMilliseconds(1) };

        Assert.That(stop.Heard(signal), Is.True);

        Assert.That(ended.Wait(Patience), Is.EqualTo(exitCode));
        Assert.That(stop.SignalExitCode, Is.EqualTo(exitCode));
    }

    [Test]
    public void Work_that_is_done_in_time_is_not_ended()
    {
        var ended = false;
        using (var stop = new StopRequest(TextWriter.Null, _ => ended = true) { Grace = TimeSpan.FromMinutes(10) })
        {
            stop.Heard(PosixSignal.SIGTERM);
        }

        Assert.That(ended, Is.False);
    }

    private sealed class BlockingValue : IDisposable
    {
        private readonly ManualResetEventSlim there = new();
        private int value;

        public void Set(int given)
        {
            value = given;
            there.Set();
        }

        public int? Wait(TimeSpan patience) => there.Wait(patience) ? value : null;

        public void Dispose() => there.Dispose();
    }
}
