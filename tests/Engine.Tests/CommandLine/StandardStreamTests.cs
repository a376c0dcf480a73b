using NUnit.Framework;

namespace Engine.Tests.CommandLine;

/// <summary>
/// Standard streams that are closed, full or no longer read: a sentence where one can be told, the right exit code, no stack trace, and
/// what the work leaves behind is there.
/// </summary>
[TestFixture]
[Platform("Linux", Reason = "/dev/full is a device of Linux.")]
public sealed class StandardStreamTests
{
    private static readonly string[] Programs =
        ["Course.Neuron.App.dll", "Course.Mlp.App.dll", "Course.Optimization.App.dll", "Course.Cnn.App.dll"];

    [Test]
    public void Output_on_a_full_disk_is_exit_code_1_and_a_sentence([ValueSource(nameof(Programs))] string program)
    {
        using var command = new CommandRun(program);

        var answer = command.Shell("$course list > /dev/full");

        Assert.That((answer.ExitCode, answer.Error), Is.EqualTo((1, "Standard output cannot be written: the disk is full.\n")));
    }

    [TestCase("$course list >&-", 1, "Standard output cannot be written: it is closed.\n")]
    [TestCase("$course --help > /dev/full", 1, "Standard output cannot be written: the disk is full.\n")]
    [TestCase("$course list 2>&- <&-", 0, "")]
    [TestCase("$course lsit 2> /dev/full", 2, "")]
    [TestCase("$course walk < /dev/null | head -c 1; exit ${PIPESTATUS[0]}", 141, "")]
    [TestCase("TERM=dumb setsid $course list < /dev/null", 0, "")]
    [TestCase("env -u HOME -u XDG_CACHE_HOME $course data", 0, "")]
    public void A_stream_that_is_not_there_is_told_where_it_can_be(string line, int exitCode, string error)
    {
        using var command = new CommandRun();

        var answer = command.Shell(line);

        Assert.That((answer.ExitCode, answer.Error), Is.EqualTo((exitCode, error)));
    }

    [TestCase("> /dev/full", 1, "Standard output cannot be written: the disk is full.\n")]
    [TestCase(">&-", 1, "Standard output cannot be written: it is closed.\n")]
    [TestCase("| head -c 1; exit ${PIPESTATUS[0]}", 0, "")]
    public void A_training_that_nobody_sees_is_done_all_the_same(string redirection, int exitCode, string error)
    {
        using var command = new CommandRun();
        TinyDigits.WriteTo(command.At("digits"));

        var answer = command.Shell($"$course train --data digits --epochs 1 --output out {redirection}");

        Assert.That((answer.ExitCode, answer.Error), Is.EqualTo((exitCode, error)));
        Assert.That(command.Run("evaluate", "--model", "out/model.safetensors", "--data", "digits").ExitCode, Is.Zero);
    }
}
