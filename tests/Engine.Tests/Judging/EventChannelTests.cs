using System.IO.Pipes;
using System.Text;
using Course.Judging.Checking;
using NUnit.Framework;

namespace Engine.Tests.Judging;

/// <summary>What is heard at one end of the channel, whatever is written at the other.</summary>
public sealed class EventChannelTests
{
    private static readonly CheckRequest Request = new("Answers.dll", "root", "command", null, [], 1);

    [Test]
    public async Task Events_arrive_in_order()
    {
        using var receiver = new EventReceiver();
        var connected = receiver.ConnectAsync(CancellationToken.None);
        using (var sender = new EventSender(new CheckOrder(Request, receiver.Name, receiver.Key)))
        {
            sender.Say(new CheckStarted("7.1", "a\nb"));
            sender.Say(new ChecksEnded());
        }

        await connected;
        CheckEvent?[] heard =
        [
            await receiver.NextAsync(CancellationToken.None),
            await receiver.NextAsync(CancellationToken.None),
            await receiver.NextAsync(CancellationToken.None),
        ];
        Assert.That(heard, Is.EqualTo(new CheckEvent?[] { new CheckStarted("7.1", "a\nb"), new ChecksEnded(), null }));
    }

    [TestCase("{\"$type\":\"ended\"}\nKEY{\"$type\":\"started\",\"Task\":\"7.1\",\"Check\":\"a\"}\n", true,
        TestName = "A_line_without_the_key_is_passed_over")]
    [TestCase("KEY{garbage\n", false, TestName = "Garbage_is_no_event")]
    [TestCase("KEY{\"$type\":\"nope\"}\n", false, TestName = "An_unknown_event_is_none")]
    [TestCase("KEY{}\n", false, TestName = "An_event_without_a_type_is_none")]
    [TestCase("KEYnull\n", false, TestName = "Nothing_is_no_event")]
    [TestCase("KEY{\"$type\":\"ended\"}", false, TestName = "Half_a_line_is_no_event")]
    [TestCase("", false, TestName = "The_end_is_no_event")]
    public async Task What_is_written_is_read_with_care(string written, bool isEvent) =>
        Assert.That(await Heard(written) is not null, Is.EqualTo(isEvent));

    [Test]
    public async Task Line_without_end_is_not_collected() => Assert.That(await Heard(new string('x', 3 << 20)), Is.Null);

    private static async Task<CheckEvent?> Heard(string written)
    {
        using var receiver = new EventReceiver();
        var connected = receiver.ConnectAsync(CancellationToken.None);
        var writing = Task.Run(() =>
        {
            try
            {
                using var pipe = new NamedPipeClientStream(".", receiver.Name, PipeDirection.Out);
                pipe.Connect();
                pipe.Write(Encoding.UTF8.GetBytes(written.Replace("KEY", receiver.Key, StringComparison.Ordinal)));
            }
            catch (IOException)
            {
                // Nobody listens any more.
            }
        });
        await connected;
        var heard = await receiver.NextAsync(CancellationToken.None);
        receiver.Dispose();
        await writing;
        return heard;
    }
}
