using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>The first Ctrl-C asks for a clean stop, the second ends the process.</summary>
[TestFixture]
public sealed class StopRequestTests
{
    [Test]
    public void The_first_signal_asks_and_the_second_ends()
    {
        var notes = new StringWriter();
        using var stop = new StopRequest(notes);
        Assert.That(stop.Token.IsCancellationRequested, Is.False);

        Assert.That(stop.Heard(), Is.True, "the process goes on");
        Assert.That(stop.Token.IsCancellationRequested, Is.True);
        Assert.That(notes.ToString(), Does.Contain("press Ctrl-C again to end at once"));
        Assert.That(stop.Heard(), Is.False, "the process ends");
    }
}
