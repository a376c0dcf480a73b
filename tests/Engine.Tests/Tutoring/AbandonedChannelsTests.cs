using System.Diagnostics;
using Course.Judging.Checking;
using Course.Tutoring.Checking;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>A check that was killed leaves a socket, which the next one takes away.</summary>
[Platform(Exclude = "Win", Reason = "There a pipe ends with its process.")]
public sealed class AbandonedChannelsTests
{
    [Test]
    public void Those_of_processes_that_are_gone_are_taken_away_and_no_other()
    {
        int dead;
        using (var process = Process.Start(new ProcessStartInfo("bash", ["-c", ":"]))!)
        {
            dead = process.Id;
            process.WaitForExit();
        }

        using var living = new EventReceiver();
        var (abandoned, used) = (SocketOf($"{EventReceiver.NamePrefix}{dead}-0123456789AB"), SocketOf(living.Name));
        File.WriteAllText(abandoned, "");

        AbandonedChannels.Remove();

        Assert.That((File.Exists(abandoned), File.Exists(used)), Is.EqualTo((false, true)));
    }

    private static string SocketOf(string name) => Path.Combine(Path.GetTempPath(), $"CoreFxPipe_{name}");
}
