using System.CommandLine;
using Course.Lessons;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>Options take what they should and refuse the rest with a sentence that names option, text and what is expected.</summary>
[TestFixture]
public sealed class ValueOptionTests
{
    private enum Source
    {
        Generated,
        Mnist,
        FashionMnist,
    }

    [TestCase("1", 1)]
    [TestCase("2147483647", int.MaxValue)]
    public void Positive_integers_are_taken(string text, int expected) => Assert.That(Value(Integer, text), Is.EqualTo(expected));

    [TestCase("0")]
    [TestCase("-3")]
    [TestCase("2.5")]
    [TestCase("2147483648")]
    [TestCase("1e3")]
    [TestCase("ten")]
    [TestCase("")]
    public void Other_numbers_are_not_positive_integers(string text) =>
        Refuses(Integer, text, "a whole number from 1 to 2147483647, such as 256");

    [TestCase("0.001", 0.001)]
    [TestCase("1e-4", 1e-4)]
    [TestCase("3", 3.0)]
    public void Positive_numbers_are_taken(string text, double expected) => Assert.That(Value(Rate, text), Is.EqualTo(expected));

    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("1e999")]
    [TestCase("0")]
    [TestCase("-0.1")]
    [TestCase("0,1")]
    [TestCase("fast")]
    public void Other_texts_are_not_positive_numbers(string text) => Refuses(Rate, text, "a finite number above 0, such as 0.001");

    [TestCase("0", 0)]
    [TestCase("0.999", 0.999)]
    public void Fractions_are_taken(string text, double expected) => Assert.That(Value(Split, text), Is.EqualTo(expected));

    [TestCase("1")]
    [TestCase("1.0")]
    [TestCase("-0.1")]
    [TestCase("30%")]
    [TestCase("NaN")]
    public void Other_texts_are_not_fractions(string text) => Refuses(Split, text, "a fraction of at least 0 and below 1, such as 0.3");

    [TestCase("-1")]
    [TestCase("NaN")]
    public void A_strength_is_not_negative(string text) =>
        Refuses(ValueOption.NonNegativeNumber("--l2", "Weight decay.", 0), text, "a finite number of at least 0");

    [Test]
    public void Seeds_and_indices_have_their_ranges()
    {
        Assert.That(Value(ValueOption.Seed(), "-9223372036854775808"), Is.EqualTo(long.MinValue));
        Refuses(ValueOption.Seed(), "9223372036854775808", "a whole number, such as 1");
        Assert.That(Value(ValueOption.Index("--index", "Which."), "0"), Is.Zero);
        Refuses(ValueOption.Index("--index", "Which."), "-1", "a whole number of at least 0");
    }

    [Test]
    public void A_choice_is_written_with_hyphens()
    {
        var data = ValueOption.Choice("--data", "Which pictures.", Source.Generated);

        Assert.That(Value(data, "fashion-mnist"), Is.EqualTo(Source.FashionMnist));
        Assert.That(Errors(data, "fashion-mnits"), Is.EqualTo(new[] { "--data received 'fashion-mnits'; did you mean 'fashion-mnist'?" }));
        Refuses(data, "cifar", "one of generated, mnist, fashion-mnist");
        Refuses(data, "1", "one of generated, mnist, fashion-mnist");
    }

    [Test]
    public void Paths_are_checked_before_the_work_begins()
    {
        var folder = Directory.CreateTempSubdirectory("course-test-").FullName;
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        try
        {
            var model = ValueOption.ExistingFile("--model", "A saved model.");
            Assert.That(Value(model, file), Is.EqualTo(file));
            Refuses(model, file + "x", "the path of a file that exists");
            Refuses(model, folder, "the path of a file that exists");

            var log = ValueOption.NewFile("--log", "Where the log goes.");
            Assert.That(Value(log, file), Is.EqualTo(file));
            Refuses(log, folder, "the path of a file, not of a folder");

            var output = ValueOption.Folder("--output", "Where results go.", "runs");
            Assert.That(Value(output, folder), Is.EqualTo(folder));
            Refuses(output, file, "the path of a folder, existing or new, and not of a file");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Options_have_their_defaults()
    {
        var batchSize = Integer;
        Assert.That(new Command("verb") { batchSize }.Parse("").GetValue(batchSize), Is.EqualTo(256));
        var log = ValueOption.NewFile("--log", "Where the log goes.");
        Assert.That(new Command("verb") { log }.Parse("").GetValue(log), Is.Null);
    }

    [Test]
    public void An_output_folder_is_made_and_tried_before_the_work_begins()
    {
        var folder = Directory.CreateTempSubdirectory("course-test-").FullName;
        try
        {
            var results = Path.Combine(folder, "new", "results");
            Assert.That(OutputFolder.Prepare("--output", results), Is.EqualTo(results));
            Assert.That(Directory.Exists(results));
            Assert.That(Directory.GetFileSystemEntries(results), Is.Empty);

            File.WriteAllText(Path.Combine(folder, "file"), "");
            var below = Path.Combine(folder, "file", "results");
            Assert.That(() => OutputFolder.Prepare("--output", below),
                Throws.TypeOf<MisuseException>().With.Message.EqualTo(
                    $"--output received '{below}'; it takes a folder that you may write to."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Option<int> Integer => ValueOption.PositiveInteger("--batch-size", "Pictures in a step.", 256);

    private static Option<double> Rate => ValueOption.PositiveNumber("--learning-rate", "Length of a step.", 0.001);

    private static Option<double> Split => ValueOption.Fraction("--validation-split", "Share kept for validation.", 0.3);

    private static T? Value<T>(Option<T> option, string text)
    {
        var parsed = new Command("verb") { option }.Parse([option.Name, text]);
        Assert.That(parsed.Errors, Is.Empty);
        return parsed.GetValue(option);
    }

    private static string[] Errors<T>(Option<T> option, string text) =>
        [.. new Command("verb") { option }.Parse([option.Name, text]).Errors.Select(error => error.Message)];

    private static void Refuses<T>(Option<T> option, string text, string expected) =>
        Assert.That(Errors(option, text), Is.EqualTo(new[] { $"{option.Name} received '{text}'; it takes {expected}." }));
}
