using System.Text.Json;
using System.Xml.Linq;
using Course.Cnn.Models;
using Course.Data.Idx;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.CommandLine;

/// <summary>The main job as a user meets it, on a few generated pictures.</summary>
[TestFixture]
public sealed class CnnCommandTests
{
    private CommandRun command = null!;
    private string[] quick = null!; // a training of a second or two

    [SetUp]
    public void PutPicturesIntoAFolder()
    {
        command = new CommandRun();
        TinyDigits.WriteTo(command.At("digits"));
        quick = ["train", "--data", "digits", "--epochs", "2", "--batch-size", "64", "--output", "out"];
    }

    [TearDown]
    public void RemoveFolder() => command.Dispose();

    [Test]
    public void Summary_prints_the_lecture_s_table()
    {
        var answer = command.Run("summary");

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(Words(answer.Output), Is.EqualTo(new[]
        {
            "Layer Output shape Parameters", "Convolution2D (None, 26, 26, 32) 320",
            "MaxPooling2D (None, 13, 13, 32) 0", "Convolution2D (None, 11, 11, 64) 18 496",
            "MaxPooling2D (None, 5, 5, 64) 0", "Flatten (None, 1600) 0", "Linear (None, 64) 102 464",
            "Dropout (None, 64) 0", "Linear (None, 10) 650",
            "Total parameters 121 930", "Trainable 121 930", "Non-trainable 0",
        }));
    }

    // Keras counts the running means and variances of batch normalization as parameters that are not trained: two for each of the
    // 7 x 16 + 6 x 32 + 6 x 64 channels that are normalized in the blocks and before them, and of the two projections, 32 + 64.
    [Test]
    public void Summary_tells_what_is_learned_from_what_is_only_measured()
    {
        const int learned = 272_474, measured = 2 * (7 * 16 + 6 * 32 + 6 * 64 + 32 + 64);
        var lines = Words(command.Run("summary", "--network", "resnet-20", "--picture", "32x32x3").Output).TakeLast(3).ToArray();

        Assert.That(lines, Is.EqualTo(new[]
        {
            $"Total parameters {Phrase.Count(learned + measured)}", $"Trainable {Phrase.Count(learned)}",
            $"Non-trainable {Phrase.Count(measured)}",
        }));
    }

    [Test]
    public void Training_leaves_a_model_four_pictures_a_log_and_a_last_line()
    {
        var answer = command.Run([.. quick, "--log", "log.jsonl"]);

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.LastLine, Does.Match(@"^test accuracy 0\.\d{4}, loss \d\.\d{4}, \d+ s$"));
        Assert.That(answer.Output, Does.Not.Contain('\e'), "no control codes in a file");
        Assert.That(answer.Output, Does.Match(@"The first training step was done \d+\.\d\d s after the start of the process\."));
        Assert.That(answer.Output.Split('\n').Count(line => line.StartsWith("epoch ", StringComparison.Ordinal)), Is.EqualTo(2),
            "a line a finished epoch");
        var entries = File.ReadAllLines(command.At("log.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.That(entries.Select(entry => entry.GetProperty("epoch").GetInt32()), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(LossOf(entries[1]), Is.LessThan(LossOf(entries[0])));
        foreach (var picture in (string[])["first-look.svg", "history.svg", "filters.svg", "mistakes.svg"])
        {
            Assert.That(XDocument.Load(command.At($"out/{picture}")).Root!.Name.LocalName, Is.EqualTo("svg"));
        }

        var evaluated = command.Run("evaluate", "--model", "out/model.safetensors", "--data", "digits");
        Assert.That(Measures(evaluated.LastLine), Is.EqualTo(Measures(answer.LastLine)), "the saved model gives what the trained one gave");
    }

    [Test]
    public void Bench_splits_the_step_of_any_network_and_draws_the_roofs()
    {
        var answer = command.Run(
            "bench", "--network", "resnet-8", "--picture", "9x8x3", "--batch-size", "4", "--seconds", "0.01", "--output", "out");

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        var words = Words(answer.Output);
        Assert.That(words.Count(line => line.Contains("ResidualBlock, forward", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(
            words.Where(line => line.Split(' ')[0] is "loss" or "zeroing" or "optimizer" or "rest" or "Step").ToArray(),
            Has.Length.EqualTo(5));
        Assert.That(XDocument.Load(command.At("out/roofline.svg")).Root!.Name.LocalName, Is.EqualTo("svg"));
    }

    [Test]
    public void Predict_shows_the_picture_and_ten_probabilities()
    {
        Assert.That(command.Run([.. quick]).ExitCode, Is.Zero);

        var answer = command.Run("predict", "--model", "out/model.safetensors", "--data", "digits", "--index", "199");
        var beyond = command.Run("predict", "--model", "out/model.safetensors", "--data", "digits", "--index", "200");

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        var rows = Words(answer.Output).Where(line => line.Length > 2 && char.IsDigit(line[0]) && line[1] == ' ').ToArray();
        Assert.That(rows.Select(row => row[0]), Is.EqualTo("0123456789"));
        Assert.That(rows.Sum(row => double.Parse(row.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)),
            Is.EqualTo(1).Within(0.001));
        Assert.That(answer.LastLine, Does.Match(@"^picture 199 of .*'s test set: \d with probability 0\.\d{4}; it is \d$"));
        Assert.That(beyond.ExitCode, Is.EqualTo(2));
        Assert.That(OneSentence(beyond), Does.Contain("--index").And.Contain("0 to 199"));
    }

    [Test]
    public void A_download_that_nobody_serves_is_exit_code_1_and_leaves_no_file()
    {
        using var closed = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        var port = ((System.Net.IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var answer = command.Run("data", "--download", "mnist", "--from", $"http://127.0.0.1:{port}/mnist", "--to", "cache");

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(OneSentence(answer), Does.Contain($"127.0.0.1:{port}"));
        Assert.That(Directory.EnumerateFiles(command.At("cache"), "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void The_same_seed_gives_the_same_bits_with_one_thread_and_with_three()
    {
        byte[] Train(string output, string threads, string seed)
        {
            var answer = command.Run([.. quick[..^1], output, "--threads", threads, "--seed", seed]);
            Assert.That(answer.ExitCode, Is.Zero, answer.Error);
            return File.ReadAllBytes(command.At($"{output}/model.safetensors"));
        }

        var one = Train("one", "1", "7");
        Assert.That(Train("three", "3", "7"), Is.EqualTo(one));
        Assert.That(Train("other", "3", "8"), Is.Not.EqualTo(one), "another seed gives another network");
    }

    [Test]
    public void A_loss_that_is_no_number_stops_training_and_keeps_the_old_model()
    {
        Directory.CreateDirectory(command.At("out"));
        File.WriteAllText(command.At("out/model.safetensors"), "an older model");

        var answer = command.Run([.. quick, "--learning-rate", "1e30"]);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(OneSentence(answer), Does.Match(
            @"^The loss became (NaN|∞|Infinity) in epoch 1, step \d+: training has diverged\. Lower the learning rate, which is 1e\+30"));
        Assert.That(File.ReadAllText(command.At("out/model.safetensors")), Is.EqualTo("an older model"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void A_last_step_that_goes_too_far_stops_training_as_well_and_keeps_the_old_model(int epochs)
    {
        Directory.CreateDirectory(command.At("out"));
        File.WriteAllText(command.At("out/model.safetensors"), "an older model");

        // All pictures are one batch: after the only step nobody would look at the loss again.
        var answer = command.Run(
            "train", "--data", "digits", "--epochs", $"{epochs}", "--batch-size", "600", "--validation-split", "0", "--output", "out",
            "--learning-rate", "1e38");

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(OneSentence(answer), Does.Match(@"became (NaN|∞|-∞|-?Infinity) in epoch 1, step 1: training has diverged\. Lower"));
        Assert.That(File.ReadAllText(command.At("out/model.safetensors")), Is.EqualTo("an older model"));
    }

    [Test]
    public void A_model_whose_answers_are_no_numbers_is_not_a_result()
    {
        command.Run(quick);
        var path = command.At("out/model.safetensors");
        var (card, network) = ModelCard.Load(path);
        foreach (var weight in network.Variables)
        {
            weight.Value.Fill(1e37f); // a number, but sums of products of such are not
        }

        ModelFile.Save(path, network, card.Metadata);
        foreach (var verb in (string[])["evaluate", "predict"])
        {
            var answer = command.Run(verb, "--data", "digits", "--model", path);
            Assert.That(answer.ExitCode, Is.EqualTo(2));
            Assert.That(OneSentence(answer), Does.Contain("its answers are no numbers; train it again"));
            Assert.That(answer.Output, Is.Empty);
        }
    }

    [TestCase("trian", "trian")]
    [TestCase("train --epoch 3", "--epoch")]
    [TestCase("train --batch-size 0", "--batch-size")]
    [TestCase("train --validation-split 1.0", "--validation-split")]
    [TestCase("train --learning-rate NaN", "--learning-rate")]
    [TestCase("train --learning-rate -1", "--learning-rate")]
    [TestCase("train --epochs many", "--epochs")]
    [TestCase("train --threads 0", "--threads")]
    [TestCase("bench --seconds 0", "--seconds")]
    [TestCase("bench --network vgg-16", "--network")]
    [TestCase("bench --picture 28x28", "--picture")]
    [TestCase("bench --output digits/train-labels-idx1-ubyte", "--output")]
    [TestCase("data --download cifar-11", "--download")]
    [TestCase("data --download mnist --from ftp://example.org", "--from")]
    [TestCase("train --output digits/train-labels-idx1-ubyte", "--output")]
    [TestCase("train --network lenet", "one of lecture, lenet-5, alexnet, inception, resnet-8, resnet-20")]
    [TestCase("train --network Lecture", "'Lecture'")]
    [TestCase("summary --network vgg", "'vgg'")]
    [TestCase("summary --network=", "--network")]
    [TestCase("summary --picture nonsense", "'nonsense'")]
    [TestCase("summary --picture=", "--picture")]
    [TestCase("summary --picture 28x28", "'28x28'")]
    [TestCase("summary --picture 28x28x1x1", "32x32x3")]
    [TestCase("summary --picture 28x0x1", "1 to 1024")]
    [TestCase("summary --picture 28x-28x1", "1 to 1024")]
    [TestCase("summary --picture 28x1025x1", "1 to 1024")]
    [TestCase("summary --picture 28x2.5x1", "'28x2.5x1'")]
    [TestCase("summary --picture 99999999999x1x1", "1 to 1024")]
    [TestCase("summary --picture 5x5x1", "5 x 5 are too small for the lecture's network")]
    [TestCase("summary --picture 28x9x1", "need 10 x 10")]
    public void Misuse_is_one_sentence_that_names_it(string line, string named)
    {
        var answer = command.Run(line.Split(' '));

        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(OneSentence(answer), Does.Contain(named));
        Assert.That(answer.Output, Is.Empty);
    }

    [TestCase("lecture", "10x10x1", "(None, 8, 8, 32)")]
    [TestCase("lecture", "32x32x3", "(None, 30, 30, 32)")]
    [TestCase("lenet-5", "4x2x1", "(None, 11, 10, 16)")] // surrounded with zeros to 32 x 32
    [TestCase("resnet-8", "5x7x2", "(None, 3, 4, 32)")]
    [TestCase("resnet-20", "32x32x3", "(None, 8, 8, 64)")]
    public void Summary_prints_every_network_for_pictures_it_can_take(string network, string picture, string shape)
    {
        var answer = command.Run("summary", "--network", network, "--picture", picture);

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Output, Does.Contain(shape));
    }

    [Test]
    public void Pictures_that_are_too_small_for_the_network_are_exit_code_2_and_one_sentence()
    {
        foreach (var name in (string[])["train", "t10k"])
        {
            IdxFile.Write(
                command.At($"digits/{name}-images-idx3-ubyte"), new IdxArray(IdxType.UnsignedByte, [20, 6, 7], new byte[20 * 6 * 7]));
            IdxFile.Write(command.At($"digits/{name}-labels-idx1-ubyte"),
                new IdxArray(IdxType.UnsignedByte, [20], [.. Enumerable.Range(0, 20).Select(row => (byte)(row % 10))]));
        }

        var refused = command.Run(quick);
        var taken = command.Run([.. quick, "--network", "resnet-8"]);

        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(OneSentence(refused), Does.Contain("6 x 7").And.Contain("10 x 10").And.Contain("--network"));
        Assert.That(taken.ExitCode, Is.Zero, taken.Error);
    }

    [TestCase("lenet-5")]
    [TestCase("resnet-8")]
    public void Every_network_trains_is_saved_and_predicts(string network)
    {
        var trained = command.Run([.. quick, "--network", network]);
        var evaluated = command.Run("evaluate", "--model", "out/model.safetensors", "--data", "digits");
        var predicted = command.Run("predict", "--model", "out/model.safetensors", "--data", "digits", "--index", "3");

        Assert.That((trained.ExitCode, evaluated.ExitCode, predicted.ExitCode), Is.EqualTo((0, 0, 0)),
            trained.Error + evaluated.Error + predicted.Error);
        Assert.That(Measures(evaluated.LastLine), Is.EqualTo(Measures(trained.LastLine)), "running statistics are saved, too");
    }

    [Test]
    public void Data_that_cannot_be_used_is_exit_code_1_and_one_sentence()
    {
        var file = command.At("digits/train-images-idx3-ubyte");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..5000]);
        var cutShort = command.Run(quick);
        var missing = command.Run("train", "--data", "nowhere");
        var unknown = command.Run("train", "--data", "mnist");

        Assert.That((cutShort.ExitCode, missing.ExitCode, unknown.ExitCode), Is.EqualTo((1, 1, 1)));
        Assert.That(OneSentence(cutShort), Does.Contain("train-images-idx3-ubyte"));
        Assert.That(OneSentence(missing), Does.Contain("nowhere"));
        Assert.That(OneSentence(unknown), Does.Contain("MNIST").IgnoreCase);
    }

    [Test]
    public void A_model_that_does_not_fit_is_exit_code_2_and_one_sentence()
    {
        Assert.That(command.Run([.. quick]).ExitCode, Is.Zero);
        var model = File.ReadAllBytes(command.At("out/model.safetensors"));
        File.WriteAllBytes(command.At("short"), model[..^1000]);
        File.WriteAllBytes(command.At("stub"), model[..100]);
        File.WriteAllText(command.At("words"), "This is no model, but a text that is long enough to have a header.");
        File.WriteAllBytes(command.At("other"), Replace(model, "lecture-cnn", "lecture-mlp"));

        foreach (var (name, problem) in (ReadOnlySpan<(string, string)>)[("short", "cut short"), ("stub", "cut short"),
            ("words", "not a model file"), ("other", "lecture-mlp"), ("none", "no such model file")])
        {
            var answer = command.Run("evaluate", "--model", name, "--data", "digits");
            Assert.That(answer.ExitCode, Is.EqualTo(2), name);
            Assert.That(OneSentence(answer), Does.StartWith(name).And.Contain(problem));
        }
    }

    private static double LossOf(JsonElement epoch) => epoch.GetProperty("training").GetProperty("loss").GetDouble();

    private static string OneSentence(Answer answer)
    {
        Assert.That(answer.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), answer.Error);
        Assert.That(answer.Error, Does.Not.Contain("   at "), "no stack trace");
        return answer.Error.TrimEnd();
    }

    private static string[] Words(string output) =>
        [.. output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(
            line => line.Length > 0 && !line.StartsWith('─') && !line.StartsWith('-'))];

    private static string Measures(string lastLine) => lastLine[..lastLine.LastIndexOf(',')];

    private static byte[] Replace(byte[] bytes, string from, string to) =>
        System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes).Replace(from, to, StringComparison.Ordinal));
}
