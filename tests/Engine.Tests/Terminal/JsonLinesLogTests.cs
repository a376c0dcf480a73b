using System.Text.Json;
using Course.Files;
using Course.Mlp.Training;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>One JSON object a line, there as soon as it is written.</summary>
[TestFixture]
public sealed class JsonLinesLogTests
{
    private string folder = "";
    private string path = "";

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("course-test-").FullName;
        path = Path.Combine(folder, "logs", "log.jsonl");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void An_entry_is_a_line_that_others_can_read_at_once()
    {
        using var log = JsonLinesLog.Create(path);
        log.Write(new EpochResult(1, new Score(0.5, 0.75), null, Seconds: 2, Examples: 60));
        Assert.That(Read(), Is.EqualTo(
            """{"epoch":1,"training":{"loss":0.5,"accuracy":0.75},"validation":null,"seconds":2,"examples":60,"examplesPerSecond":30}"""
                + "\n"));
        log.Write(new { Note = "two\nlines <&\">", Value = 1.5f });
        Assert.That(Read().Split('\n')[..2].Select(line => JsonDocument.Parse(line).RootElement.ValueKind),
            Is.All.EqualTo(JsonValueKind.Object));
        Assert.That(JsonDocument.Parse(Read().Split('\n')[1]).RootElement.GetProperty("note").GetString(), Is.EqualTo("two\nlines <&\">"));
    }

    [Test]
    public void What_json_does_not_have_becomes_null()
    {
        using var log = JsonLinesLog.Create(path);
        log.Write(new { Loss = double.NaN, Worst = float.PositiveInfinity, Some = (double?)double.NegativeInfinity, Small = 1e-7f });

        Assert.That(Read(), Is.EqualTo("""{"loss":null,"worst":null,"some":null,"small":1E-07}""" + "\n"));
    }

    [Test]
    public void A_new_log_ends_the_old_one_with_its_first_line()
    {
        JsonLinesLog.Create(path).Dispose();
        File.WriteAllText(path, "old and longer\n");
        using var log = JsonLinesLog.Create(path);
        Assert.That(Read(), Is.EqualTo("old and longer\n"), "a run that ends before it has anything to tell loses nothing");

        log.Write(new { A = 1 });

        Assert.That(Read(), Is.EqualTo("{\"a\":1}\n"));
    }

    [Test]
    public void A_line_that_cannot_be_written_is_a_sentence()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("/dev/full is a device of Linux.");
        }

        using var log = JsonLinesLog.Create("/dev/full");

        Assert.That(() => log.Write(new { A = 1 }), Throws.TypeOf<FileWriteException>().With.Message.EqualTo(
            "/dev/full cannot be written: the disk is full; make room, or choose a folder on another disk."));
    }

    [TestCase("", "")]
    [TestCase("{\"a\":1}\n", "{\"a\":1}\n")]
    [TestCase("{\"a\":1}\n{\"b\":", "{\"a\":1}\n")]
    [TestCase("{\"a\":", "")]
    public void A_continued_log_keeps_its_whole_lines(string before, string kept)
    {
        JsonLinesLog.Create(path).Dispose();
        File.WriteAllText(path, before);
        using (var log = JsonLinesLog.Append(path))
        {
            log.Write(new { C = 3 });
        }

        Assert.That(Read(), Is.EqualTo(kept + "{\"c\":3}\n"));
    }

    [Test]
    public void A_log_that_cannot_be_written_says_where()
    {
        Directory.CreateDirectory(path);

        Assert.That(() => JsonLinesLog.Create(path),
            Throws.TypeOf<FileWriteException>().With.Message.StartsWith($"{path} cannot be written: "));
    }

    private string Read()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
