using System.Diagnostics;
using Course.Files;
using NUnit.Framework;

namespace Engine.Tests.Files;

/// <summary>A file appears whole or not at all.</summary>
[TestFixture]
public sealed class AtomicFileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("course-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Writes_utf8_without_a_mark_and_makes_missing_folders()
    {
        var path = Path.Combine(folder, "a", "b", "text.txt");
        AtomicFile.WriteText(path, "é");

        Assert.That(File.ReadAllBytes(path), Is.EqualTo("é"u8.ToArray()));
    }

    [Test]
    public void Replaces_an_older_file_and_leaves_nothing_beside_it()
    {
        var path = Path.Combine(folder, "text.txt");
        AtomicFile.WriteText(path, "old and longer");
        AtomicFile.WriteText(path, "new");

        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
        Assert.That(Directory.GetFileSystemEntries(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void The_old_file_stays_until_the_new_one_is_complete()
    {
        var path = Path.Combine(folder, "text.txt");
        AtomicFile.WriteText(path, "old");
        AtomicFile.Write(path, stream =>
        {
            stream.Write("ne"u8);
            stream.Flush();
            Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
            stream.Write("w"u8);
        });

        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
    }

    [Test]
    public void A_failure_half_way_leaves_the_old_file_and_nothing_else()
    {
        var path = Path.Combine(folder, "text.txt");
        AtomicFile.WriteText(path, "old");

        Assert.That(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException("the model is odd");
        }), Throws.InvalidOperationException.With.Message.EqualTo("the model is odd"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_full_disk_is_a_sentence_with_the_path()
    {
        var path = Path.Combine(folder, "text.txt");

        Assert.That(() => AtomicFile.Write(path, _ => throw new IOException("No space left on device.")),
            Throws.TypeOf<FileWriteException>().With.Message.EqualTo(
                $"{path} cannot be written: No space left on device; choose a folder that you may write to."));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public void A_file_where_a_folder_is_needed_is_named()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "kept");
        var path = Path.Combine(file, "below", "picture.svg");

        var failure = Assert.Throws<FileWriteException>(() => AtomicFile.WriteText(path, "x"));
        Assert.That(failure.Message,
            Is.EqualTo($"{path} cannot be written: {file} is a file, not a folder; choose a folder that you may write to."));
        Assert.That(File.ReadAllText(file), Is.EqualTo("kept"));
    }

    [Test]
    public void A_folder_in_the_place_of_the_file_is_named()
    {
        var path = Path.Combine(folder, "picture.svg");
        Directory.CreateDirectory(path);

        Assert.That(() => AtomicFile.WriteText(path, "x"),
            Throws.TypeOf<FileWriteException>().With.Message.Contains("a folder of that name is in the way"));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void A_link_stays_a_link_and_what_it_leads_to_is_written()
    {
        var (link, target) = (Path.Combine(folder, "link"), Path.Combine(folder, "target"));
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(link, "target");

        AtomicFile.WriteText(link, "new");

        Assert.That(File.ReadAllText(target), Is.EqualTo("new"));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo("target"));
        Assert.That(Directory.GetFileSystemEntries(folder), Has.Length.EqualTo(2));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no such files.")]
    public void What_is_no_file_is_neither_replaced_nor_waited_for()
    {
        var pipe = Path.Combine(folder, "pipe");
        Process.Start("mkfifo", [pipe]).WaitForExit();

        foreach (var path in (string[])[pipe, "/dev/null"])
        {
            Assert.That(() => AtomicFile.WriteText(path, "x"),
                Throws.TypeOf<FileWriteException>().With.Message.Contains("it is a pipe or a device, not a file"));
            Assert.That(() => AtomicFile.RequireWritable(path), Throws.TypeOf<FileWriteException>());
            Assert.That(OrdinaryFile.IsPipeOrDevice(path), "it still is");
        }

        AtomicFile.WriteText(Path.Combine(folder, "empty"), "");
        Assert.That(OrdinaryFile.IsPipeOrDevice(Path.Combine(folder, "empty")), Is.False);
        Assert.That(OrdinaryFile.IsPipeOrDevice(Path.Combine(folder, "nothing")), Is.False);
    }

    [Test]
    public void A_place_is_tried_without_a_trace()
    {
        var path = Path.Combine(folder, "new", "text.txt");

        AtomicFile.RequireWritable(path);

        Assert.That(Directory.GetFileSystemEntries(Path.Combine(folder, "new")), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "A shell waits for input.")]
    public void The_temporary_files_of_killed_processes_go_and_those_of_living_ones_stay()
    {
        int dead;
        using (var process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!)
        {
            dead = process.Id;
            process.WaitForExit();
        }

        var (abandoned, foreign) = (Temporary("model", dead), Path.Combine(folder, ".model.x-0123abcd.tmp"));
        File.WriteAllText(foreign, "of somebody else");
        using var other = Process.Start(new ProcessStartInfo("bash", ["-c", "read"]) { RedirectStandardInput = true })!;
        var living = Temporary("model", other.Id);
        using var writing = new FileStream(Temporary("other", dead), FileMode.Open, FileAccess.Write, FileShare.Delete);

        AtomicFile.WriteText(Path.Combine(folder, "text.txt"), "x");

        Assert.That(File.Exists(abandoned), Is.False);
        Assert.That(File.Exists(living) && File.Exists(writing.Name) && File.Exists(foreign));
        File.SetLastWriteTimeUtc(living, DateTime.UtcNow.AddHours(-2));
        AtomicFile.WriteText(Path.Combine(folder, "text.txt"), "x");
        Assert.That(File.Exists(living), Is.False, "nobody has it open, and nothing takes so long: its number was taken again");
        other.Kill();

        string Temporary(string name, int process)
        {
            var path = Path.Combine(folder, $".{name}.{process}-0123abcd.tmp");
            File.WriteAllText(path, "half");
            return path;
        }
    }

    [Test]
    public void A_lock_is_one_process_s_until_it_gives_it_back()
    {
        var path = Path.Combine(folder, "lock");
        using (var taken = ProcessLock.TryTake(path))
        {
            Assert.That(taken, Is.Not.Null);
            Assert.That(ProcessLock.TryTake(path), Is.Null);
        }

        Assert.That(File.Exists(path), Is.False);
        using var again = ProcessLock.TryTake(path);
        Assert.That(again, Is.Not.Null);
    }

    [TestCase("one\r\ntwo \u001b[2J three", "one two ?[2J three")]
    [TestCase("red \U0001F600", "red \U0001F600")]
    public void A_sentence_is_one_line(string text, string expected) => Assert.That(Excerpt.Sentence(text), Is.EqualTo(expected));

    [Test]
    public void A_long_sentence_keeps_its_beginning_and_its_end()
    {
        var told = Excerpt.Sentence($"--seed received '{new string('9', 5000)}'; it takes a whole number.");
        Assert.That(told, Does.StartWith("--seed received '999").And.EndsWith("'; it takes a whole number."));
        Assert.That(told, Has.Length.LessThan(620));
    }

    [TestCase("plain text", "plain text")]
    [TestCase("red \u001b[31m, right \u202e, next\nline", "red ?[31m, right ?, next?line")]
    [TestCase("0123456789012345678901234567890123456789and", "0123456789012345678901234567890123456789 and 3 more characters")]
    public void Text_of_others_is_shown_short_and_tame(string text, string expected) => Assert.That(Excerpt.Of(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_character_is_not_shown() => Assert.That(Excerpt.Of("half \ud800"), Is.EqualTo("half ?")); // no attribute can hold it
}
