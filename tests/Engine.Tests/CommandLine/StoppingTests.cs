using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Course.Cnn.Models;
using Course.Data.Idx;
using Course.Tensors;
using Engine.Tests.Data;
using NUnit.Framework;

namespace Engine.Tests.CommandLine;

/// <summary>
/// Ctrl-C and the system's request to terminate, sent to real processes: what stood in the files is there or complete, never a half of
/// something, and the exit code tells that the work was not done.
/// </summary>
[TestFixture]
[Platform(Exclude = "Win", Reason = "Signals are sent with kill.")]
public sealed class StoppingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public void A_training_stopped_before_its_first_epoch_is_done_changes_nothing(string signal, int exitCode)
    {
        using var command = new CommandRun();
        Directory.CreateDirectory(command.At("out"));
        File.WriteAllText(command.At("out/model.safetensors"), "an older model");
        File.WriteAllText(command.At("log"), "its log\n");

        var answer = command.Run(
            ["train", "--data", "generated", "--network", "resnet-20", "--output", "out", "--log", "log"],
            process => SendWhen(() => File.Exists(command.At("out/.training")), signal, process));

        Assert.That(answer.ExitCode, Is.EqualTo(exitCode), answer.Error);
        Assert.That(answer.Output + answer.Error, Does.Contain("Stopped before").And.Not.Contain("   at "));
        Assert.That(File.ReadAllText(command.At("out/model.safetensors")), Is.EqualTo("an older model"));
        Assert.That(File.ReadAllText(command.At("log")), Is.EqualTo("its log\n"));
        Assert.That(Directory.GetFileSystemEntries(command.At("out")), Has.Length.EqualTo(1), "nothing is left beside it");
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public void A_training_stopped_later_leaves_the_model_of_its_last_whole_epoch(string signal, int exitCode)
    {
        using var command = new CommandRun();
        TinyDigits.WriteTo(command.At("digits"));

        var answer = command.Run(
            ["train", "--data", "digits", "--batch-size", "8", "--epochs", "100000", "--output", "stopped", "--log", "log"],
            process => SendWhen(() => File.Exists(command.At("stopped/model.safetensors")), signal, process));

        Assert.That(answer.ExitCode, Is.EqualTo(exitCode), answer.Error);
        var told = Regex.Match(answer.LastLine, @"^Stopped after (\d+) whole epochs?; the model is saved in .*, as it was then$");
        Assert.That(told.Success, answer.LastLine);
        Assert.That(
            File.ReadAllLines(command.At("log")), Has.Length.EqualTo(int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture)));
        var whole = command.Run(
            "train", "--data", "digits", "--batch-size", "8", "--epochs", told.Groups[1].Value, "--output", "whole");
        Assert.That(whole.ExitCode, Is.Zero, whole.Error);
        Assert.That(File.ReadAllBytes(command.At("stopped/model.safetensors")),
            Is.EqualTo(File.ReadAllBytes(command.At("whole/model.safetensors"))));
    }

    [TestCase("Course.Optimization.App.dll", "walk", "INT", 130)]
    [TestCase("Course.Optimization.App.dll", "pictures --output drawn", "TERM", 143)]
    [TestCase("Course.Mlp.App.dll", "train --data generated --epochs 100000", "INT", 130)]
    [TestCase("Course.Cnn.App.dll", "walk", "TERM", 143)]
    [TestCase("Course.Cnn.App.dll", "bench --seconds 100000 --output out", "INT", 130)]
    public void Every_verb_ends_when_it_is_asked_to(string program, string line, string signal, int exitCode)
    {
        using var command = new CommandRun(program);

        var answer = command.Run(line.Split(' '), process =>
        {
            process.WaitForExit(TimeSpan.FromSeconds(3)); // it is at work by then; it would be for a long time
            Send(signal, process);
        });

        Assert.That(answer.ExitCode, Is.EqualTo(exitCode), answer.Error);
        Assert.That(answer.Error, Does.Not.Contain("   at "), "no stack trace");
        Assert.That(answer.Output, Does.Not.Contain("The lesson is").And.Not.Contain("pictures are in"), "it did not run to its end");
        Assert.That(Directory.GetFiles(command.Folder, "*.tmp", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Evaluation_of_many_pictures_ends_when_it_is_asked_to()
    {
        using var command = new CommandRun();
        const int count = 60_000;
        foreach (var (name, pictures) in new[] { ("train", 10), ("t10k", count) })
        {
            IdxFile.Write(command.At($"digits/{name}-images-idx3-ubyte"),
                new IdxArray(IdxType.UnsignedByte, [pictures, 28, 28], new byte[pictures * 28 * 28]));
            IdxFile.Write(command.At($"digits/{name}-labels-idx1-ubyte"),
                new IdxArray(IdxType.UnsignedByte, [pictures], [.. Enumerable.Range(0, pictures).Select(i => (byte)(i % 10))]));
        }

        var card = new ModelCard(Course.Cnn.Architectures.Architecture.All.Single(each => each.Name == "resnet-20"), "digits", [28, 28, 1],
            [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")]);
        ModelFile.Save(command.At("model"), card.Architecture.Create(card.Picture, 10, new Rng(1)), card.Metadata);

        var answer = command.Run(["evaluate", "--model", "model", "--data", "digits"], process =>
        {
            process.WaitForExit(TimeSpan.FromSeconds(3));
            Send("TERM", process);
        });

        Assert.That((answer.ExitCode, answer.Output), Is.EqualTo((143, "")), answer.Error);
    }

    [Test]
    public void A_download_from_a_silent_server_ends_when_it_is_asked_to()
    {
        using var command = new CommandRun();
        using var server = new LoopbackServer(_ => new Reply("200 OK", new byte[1000], SilentAfter: 100));

        var answer = command.Run(["data", "--download", "mnist", "--from", $"{server.Address}", "--to", "cache"],
            process => SendWhen(() => server.Requests.Length > 0, "INT", process));

        Assert.That(answer.ExitCode, Is.EqualTo(130), answer.Error);
        Assert.That(Directory.EnumerateFiles(command.At("cache"), "*", SearchOption.AllDirectories).Select(Path.GetExtension),
            Has.All.EqualTo(".part"));
    }

    private static void SendWhen(Func<bool> isSo, string signal, Process process)
    {
        SpinWait.SpinUntil(() => isSo() || process.HasExited, Patience);
        Send(signal, process);
    }

    private static void Send(string signal, Process process) => Process.Start("kill", [$"-{signal}", $"{process.Id}"]).WaitForExit();
}
