using System.Diagnostics;
using NUnit.Framework;

namespace Engine.Tests.CommandLine;

/// <summary>
/// What trainings leave in files: one at a time in a folder, the model before all else, nothing of those that were killed.
/// </summary>
[TestFixture]
public sealed class OutputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private CommandRun command = null!;
    private string[] quick = null!;

    [SetUp]
    public void PutPicturesIntoAFolder()
    {
        command = new CommandRun();
        TinyDigits.WriteTo(command.At("digits"));
        quick = ["train", "--data", "digits", "--epochs", "1", "--output", "out"];
    }

    [TearDown]
    public void RemoveFolder() => command.Dispose();

    [Test]
    public void A_second_training_into_a_folder_is_refused_until_the_first_has_ended_even_killed()
    {
        Answer second = null!, third = null!;
        var first = command.Run(["train", "--data", "digits", "--epochs", "100000", "--output", "out", "--log", "log"], process =>
        {
            SpinWait.SpinUntil(() => File.Exists(command.At("out/model.safetensors")) || process.HasExited, Patience);
            second = command.Run(quick);
            third = command.Run([.. quick[..^1], "elsewhere", "--log", "log"]);
            process.Kill();
        });
        var after = command.Run([.. quick, "--log", "log"]);

        Assert.That(first.ExitCode, Is.Not.Zero, "killed");
        Assert.That((second.ExitCode, second.Output), Is.EqualTo((1, "")));
        Assert.That(second.Error, Does.StartWith("Another training writes into ").And.EndsWith("with --output.\n"));
        Assert.That(third.ExitCode, Is.EqualTo(OperatingSystem.IsMacOS() ? 0 : 1));
        Assert.That(third.Error, Does.StartWith("log cannot be written: another training writes it; "));
        Assert.That(after.ExitCode, Is.Zero, after.Error);
        Assert.That(Directory.GetFiles(command.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "filters.svg", "first-look.svg", "history.svg", "mistakes.svg", "model.safetensors" }));
        Assert.That(File.ReadAllLines(command.At("log")), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform("Linux", Reason = "/dev/full is a device of Linux.")]
    public void A_log_on_a_full_disk_costs_nothing_but_the_log()
    {
        var answer = command.Run([.. quick, "--log", "/dev/full"]);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Error, Is.EqualTo("The training is done and the model is saved, but /dev/full cannot be written: "
            + "the disk is full; make room, or choose a folder on another disk.\n"));
        Assert.That(answer.LastLine, Does.StartWith("test accuracy "));
        Assert.That(command.Run("evaluate", "--model", "out/model.safetensors", "--data", "digits").ExitCode, Is.Zero);
    }

    [Test]
    public void A_picture_that_cannot_be_written_costs_nothing_but_the_picture()
    {
        Directory.CreateDirectory(command.At("out/filters.svg"));
        Directory.CreateDirectory(command.At("out/history.svg"));

        var answer = command.Run(quick);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Error, Does.StartWith("The training is done and the model is saved, but ")
            .And.EndWith("choose a folder that you may write to (1 more failed).\n"));
        Assert.That(File.Exists(command.At("out/mistakes.svg")) && File.Exists(command.At("out/model.safetensors")));
    }

    [Test]
    public void A_folder_in_the_place_of_the_model_is_told_before_the_training()
    {
        Directory.CreateDirectory(command.At("out/model.safetensors"));

        var answer = command.Run(quick);

        Assert.That((answer.ExitCode, answer.Output), Is.EqualTo((1, "")));
        Assert.That(answer.Error, Does.Contain("a folder of that name is in the way"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no such pipes.")]
    public void A_pipe_where_a_file_is_needed_is_a_sentence_and_does_not_wait()
    {
        Process.Start("mkfifo", [command.At("pipe")]).WaitForExit();
        Directory.CreateDirectory(command.At("out"));
        Process.Start("mkfifo", [command.At("out/model.safetensors")]).WaitForExit();
        Directory.CreateDirectory(command.At("pipes"));
        File.Copy(command.At("digits/t10k-labels-idx1-ubyte"), command.At("pipes/t10k-labels-idx1-ubyte"));
        foreach (var name in (string[])["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte"])
        {
            Process.Start("mkfifo", [command.At($"pipes/{name}")]).WaitForExit();
        }

        foreach (var (line, exitCode, sentence) in new[]
        {
            ("evaluate --model pipe --data digits", 2, "pipe: it is empty: a pipe or a device, not a file; "),
            ("predict --model /dev/zero --data digits", 2, "/dev/zero: it is empty: a pipe or a device, not a file; "),
            ("train --data pipes", 1, "pipes/train-images-idx3-ubyte: it is empty: a pipe or a device, not a file; "),
            ("train --data digits --output out", 1, "model.safetensors cannot be written: it is a pipe or a device, not a file; "),
        })
        {
            var answer = command.Run(line.Split(' '));
            Assert.That(answer.ExitCode, Is.EqualTo(exitCode), line);
            Assert.That(answer.Error, Does.Contain(sentence));
            Assert.That(answer.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        }
    }

    [TestCase("train\n--seed\n1\u001b[31m\u20282")]
    [TestCase("bench\n--seconds\n0.001\n--batch-size\n1\n--output\n\u001b[31mred")]
    [TestCase("evaluate\n--model\nno\u0007such")]
    [TestCase("demo\nno\rsuch")]
    [TestCase("t\u001b[31mrain")]
    [TestCase("train\n--\u001b[31mcolour")]
    [TestCase("train\n--data\nno\u202esuch")]
    [TestCase("data\n--download\nno\u001b[31mset")]
    public void Whatever_an_argument_holds_the_answer_is_one_tame_line(string arguments)
    {
        var answer = command.Run(arguments.Split('\n'));

        Assert.That((answer.Output + answer.Error).Where(character => character != '\n').Any(char.IsControl), Is.False, answer.Error);
        Assert.That((answer.Output + answer.Error).IndexOfAny(['\u2028', '\u202e']), Is.Negative);
        Assert.That(answer.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_model_of_data_with_an_odd_name_opens_again()
    {
        var odd = command.At("red \u001b[31m \U0001F600\nset");
        Directory.Move(command.At("digits"), odd);
        Assert.That(command.Run("train", "--data", odd, "--epochs", "1", "--output", "out").ExitCode, Is.Zero);

        var answer = command.Run("evaluate", "--model", "out/model.safetensors", "--data", odd);

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Output, Does.Contain("trained on red ?[31m \U0001F600?set, on 200 test pictures"));
    }

    [Test]
    public void An_argument_of_thousands_of_characters_does_not_come_back_whole()
    {
        foreach (var word in (string[])["train", "--seed", "--model"])
        {
            var answer = command.Run("evaluate", word, new string('9', 5000));

            Assert.That(answer.ExitCode, Is.EqualTo(2));
            Assert.That(answer.Error, Has.Length.LessThan(700));
        }
    }
}
