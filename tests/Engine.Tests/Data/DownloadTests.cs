using System.Security.Cryptography;
using Course.Data.Download;
using Course.Data.Files;
using Course.Data.Sets;
using Course.Files;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class DownloadTests
{
    // Not compressible, and larger than any buffer on the way.
    private static readonly byte[] Content = Noise(300_000);
    private static readonly byte[] Compressed = Gzip.Compress(Content);
    private static readonly string Checksum = Convert.ToHexStringLower(SHA256.HashData(Content));

    private readonly HttpClient client = new();
    private TemporaryFolder folder = null!;
    private string path = null!;

    private Downloader Downloader => new(client) { PauseBeforeRetry = TimeSpan.Zero, LongestSilence = TimeSpan.FromSeconds(20) };

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        path = folder["file.gz"];
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [OneTimeTearDown]
    public void CloseConnections() => client.Dispose();

    [Test]
    public async Task A_file_arrives_with_progress()
    {
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        var reports = new List<DownloadProgress>();
        await Downloader.DownloadAsync([server.Address], folder["new/file.gz"], Checksum, new Reports(reports));
        Assert.That(File.ReadAllBytes(folder["new/file.gz"]), Is.EqualTo(Compressed));
        Assert.That(reports, Has.All.Property(nameof(DownloadProgress.FileName)).EqualTo("file.gz"));
        Assert.That(reports, Has.All.Property(nameof(DownloadProgress.BytesTotal)).EqualTo(Compressed.Length));
        Assert.That(reports.Select(report => report.BytesDone), Is.Ordered.Ascending);
        Assert.That((reports[0].BytesDone, reports[^1].BytesDone), Is.EqualTo((0, Compressed.Length)));
        Assert.That(Directory.GetFiles(folder["new"]), Has.Length.EqualTo(1), "no partial file is left");
    }

    [Test]
    public async Task What_breaks_off_is_continued()
    {
        using var server = new LoopbackServer(
            request => Reply.Of(Compressed, request) with { CutAfter = request.RangeStart > 200_000 ? null : 100_001 });
        var reports = new List<DownloadProgress>();
        await Downloader.DownloadAsync([server.Address], path, Checksum, new Reports(reports));
        Assert.That(server.Requests.Select(request => request.RangeStart), Is.EqualTo(new int?[] { null, 100_001, 200_002 }));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
        Assert.That(reports.Select(report => report.BytesDone), Is.Ordered.Ascending);
        Assert.That(reports, Has.All.Property(nameof(DownloadProgress.BytesTotal)).EqualTo(Compressed.Length));
    }

    [Test]
    public async Task A_server_without_ranges_sends_everything_again()
    {
        var first = true;
        using var server = new LoopbackServer(_ =>
        {
            var cut = first ? 100_000 : default(int?);
            first = false;
            return new Reply("200 OK", Compressed, CutAfter: cut);
        });
        await Downloader.DownloadAsync([server.Address], path, Checksum);
        Assert.That(server.Requests.Select(request => request.RangeStart), Is.EqualTo(new int?[] { null, 100_000 }));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
    }

    [Test]
    public async Task A_server_that_falls_silent_is_asked_again()
    {
        using var server = new LoopbackServer(
            request => Reply.Of(Compressed, request) with { SilentAfter = request.RangeStart is null ? 1000 : null });
        var impatient = new Downloader(client) { PauseBeforeRetry = TimeSpan.Zero, LongestSilence = TimeSpan.FromSeconds(0.5) };
        await impatient.DownloadAsync([server.Address], path, Checksum);
        Assert.That(server.Requests[^1].RangeStart, Is.EqualTo(1000));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
    }

    [Test]
    public void A_server_that_sends_without_end_is_stopped()
    {
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        var sparing = new Downloader(client) { LargestFile = 1000 };
        var error = Assert.ThrowsAsync<DataFileException>(() => sparing.DownloadAsync([server.Address], path, Checksum))!;
        Assert.That(error.Message, Does.Contain("more than the 1000 bytes that a file may have"));
        Assert.That(folder.Names, Is.Empty);
        Assert.That(server.Requests, Has.Length.EqualTo(1), "it is not asked again");
    }

    [Test]
    public async Task A_later_call_continues_and_the_final_name_never_holds_a_half_file()
    {
        using (var broken = new LoopbackServer(
            request => Reply.Of(Compressed, request) with { CutAfter = request.RangeStart is null ? 100_000 : 0 }))
        {
            var error = Assert.ThrowsAsync<DataFileException>(() => Downloader.DownloadAsync([broken.Address], path, Checksum))!;
            Assert.That(error.Message,
                Does.Contain($"it could not be downloaded from {broken.Address} (the connection broke off)").And.Contains("try again"));
        }

        Assert.That(folder.Names, Is.EqualTo(new[] { "file.gz.part" }));
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        await Downloader.DownloadAsync([server.Address], path, Checksum);
        Assert.That(server.Requests.Single().RangeStart, Is.EqualTo(100_000));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
        Assert.That(folder.Names, Is.EqualTo(new[] { "file.gz" }));
    }

    [Test]
    public async Task A_part_of_another_file_is_thrown_away_and_the_download_begins_anew([Values(10, 400_000)] int length)
    {
        folder.Write("file.gz.part", new byte[length]);
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        await Downloader.DownloadAsync([server.Address], path, Checksum);
        Assert.That(server.Requests.Select(request => request.RangeStart), Is.EqualTo(new int?[] { length, null }));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
    }

    [Test]
    public void A_piece_that_was_not_asked_for_is_not_joined()
    {
        folder.Write("file.gz.part", Compressed[..1000]);
        using var server = new LoopbackServer(_ => new Reply(
            "206 Partial Content", Compressed[500..], $"Content-Range: bytes 500-{Compressed.Length - 1}/{Compressed.Length}\r\n"));
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains("206 Partial Content"));
        Assert.That(File.ReadAllBytes(folder["file.gz.part"]), Is.EqualTo(Compressed[..1000]));
    }

    [Test]
    public async Task A_part_that_is_the_whole_file_is_taken()
    {
        folder.Write("file.gz.part", Compressed);
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        await Downloader.DownloadAsync([server.Address], path, Checksum);
        Assert.That(server.Requests, Has.Length.EqualTo(1));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
    }

    [Test]
    public void A_wrong_checksum_is_refused_and_nothing_is_kept()
    {
        folder.Write("file.gz", 1, 2, 3);
        using var server = new LoopbackServer(request => Reply.Of(Gzip.Compress([1, 2, 3]), request));
        var error = Assert.ThrowsAsync<DataFileException>(() => Downloader.DownloadAsync([server.Address], path, Checksum))!;
        Assert.That(error.Message,
            Does.StartWith($"{path}: ").And.Contains(
                "the SHA-256 of what it serves is 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81, not"));
        Assert.That(server.Requests, Has.Length.EqualTo(1), "the same bytes would come again");
        Assert.That(folder.Names, Is.EqualTo(new[] { "file.gz" }));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(new byte[] { 1, 2, 3 }), "what was there stays");
    }

    [Test]
    public void Damaged_gzip_data_are_refused()
    {
        var damaged = (byte[])Compressed.Clone();
        damaged[^7] ^= 1;
        using var server = new LoopbackServer(request => Reply.Of(damaged, request));
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains("its gzip data are damaged"));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public async Task The_next_mirror_is_tried_when_one_fails()
    {
        using var missing = new LoopbackServer(_ => new Reply("404 Not Found", "<html>"u8.ToArray()));
        using var wrong = new LoopbackServer(request => Reply.Of([1, 2, 3], request));
        using var right = new LoopbackServer(request => Reply.Of(Compressed, request));
        using var unused = new LoopbackServer(request => Reply.Of(Compressed, request));
        await Downloader.DownloadAsync(
            [LoopbackServer.Nobody(), missing.Address, wrong.Address, right.Address, unused.Address], path, Checksum);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
        Assert.That(missing.Requests, Has.Length.EqualTo(1), "a missing file is not asked for twice");
        Assert.That(unused.Requests, Is.Empty);
    }

    [Test]
    public void When_all_mirrors_fail_the_message_says_why_each_did()
    {
        var nobody = LoopbackServer.Nobody();
        using var missing = new LoopbackServer(_ => new Reply("404 Not Found", []));
        using var busy = new LoopbackServer(_ => new Reply("503 Service Unavailable", []));
        var error =
            Assert.ThrowsAsync<DataFileException>(() => Downloader.DownloadAsync([nobody, missing.Address, busy.Address], path, Checksum))!;
        Assert.That(error.Message, Does.StartWith($"{path}: it could not be downloaded from {nobody} (Connection refused"));
        Assert.That(error.Message,
            Does.Contain($"{missing.Address} (404 Not Found)").And.Contains($"{busy.Address} (503 Service Unavailable)"));
        Assert.That(error.Message, Does.EndWith($"; check the network and try again, or put the file into {folder.Path} by hand."));
        Assert.That(busy.Requests, Has.Length.GreaterThan(1), "a busy server is asked again");
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public void Cancelling_keeps_what_has_arrived()
    {
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request) with { SilentAfter = 100_000 });
        using var cancellation = new CancellationTokenSource();
        var progress = new Reports([], report =>
        {
            if (report.BytesDone == 100_000)
            {
                cancellation.Cancel();
            }
        });
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum, progress, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(folder.Names, Is.EqualTo(new[] { "file.gz.part" }));
        Assert.That(File.ReadAllBytes(folder["file.gz.part"]), Is.EqualTo(Compressed[..100_000]));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        var file = folder.Write("file", 1);
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        Assert.That(() => Downloader.DownloadAsync([server.Address], Path.Combine(file, "below"), Checksum),
            Throws.TypeOf<FileWriteException>().With.Message.Contains("cannot be written"));
    }

    [Test]
    public void A_server_that_leads_to_a_file_of_this_machine_is_refused()
    {
        using var server = new LoopbackServer(_ => new Reply("302 Found", [], "Location: file:///etc/passwd\r\n"));
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains("it could not be downloaded"));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public void A_server_that_sends_a_byte_now_and_then_is_left_and_what_came_is_kept()
    {
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request) with { SingleBytes = true });
        var patient = new Downloader(client) { LongestDownload = TimeSpan.FromSeconds(0.5) };
        Assert.That(() => patient.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains("it took longer than 0.01 minutes"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "file.gz.part" }));
    }

    [Test]
    public void A_web_page_in_the_place_of_the_file_is_called_so()
    {
        using var server = new LoopbackServer(_ => new Reply("200 OK", "\r\n<!DOCTYPE html><html>Sign in"u8.ToArray()));
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains("a web page in place of the file"));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public async Task A_server_that_is_busy_or_closes_before_it_answers_is_asked_again()
    {
        var first = 0;
        using var server = new LoopbackServer(request => first++ switch
        {
            0 => new Reply("429 Too Many Requests", [], "Retry-After: 1\r\n"),
            1 => new Reply("200 OK", [], ClosesAtOnce: true),
            _ => Reply.Of(Compressed, request),
        });
        await Downloader.DownloadAsync([server.Address], path, Checksum);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
        Assert.That(server.Requests, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_server_that_asks_for_a_pause_gets_it()
    {
        var arrivals = new List<long>();
        using var server = new LoopbackServer(request =>
        {
            arrivals.Add(System.Diagnostics.Stopwatch.GetTimestamp());
            return arrivals.Count == 1 ? new Reply("503 Service Unavailable", [], "Retry-After: 1\r\n") : Reply.Of(Compressed, request);
        });
        await Downloader.DownloadAsync([server.Address], path, Checksum);
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(arrivals[0], arrivals[1]).TotalSeconds, Is.GreaterThan(0.9));
    }

    [TestCase("Retry-After: 3600\r\n", "to be asked again in 60 minutes")]
    [TestCase("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n", "to be asked again in ")]
    public void A_server_that_asks_for_too_long_a_pause_is_left(string header, string told)
    {
        using var server = new LoopbackServer(_ => new Reply("429 Too Many Requests", [], header));
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains($"429 Too Many Requests, {told}"));
        Assert.That(server.Requests, Has.Length.EqualTo(1));
    }

    [TestCase("ftp://example.org/file")]
    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/plain,x")]
    [TestCase("http://")]
    [TestCase("http://[")]
    [TestCase("")]
    public void A_server_that_leads_nowhere_is_a_sentence(string location)
    {
        using var server = new LoopbackServer(
            request => request.Path == "/" ? new Reply("302 Found", [], $"Location: {location}\r\n") : new Reply("404 Not Found", []));
        var error = Assert.ThrowsAsync<DataFileException>(() => Downloader.DownloadAsync([server.Address], path, Checksum))!;
        Assert.That(error.Message, Does.Contain("it could not be downloaded").And.Not.Contain("\n"));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public async Task Two_downloads_of_one_file_at_once_take_turns()
    {
        using var server = new LoopbackServer(request => Reply.Of(Compressed, request));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Downloader.DownloadAsync([server.Address], path, Checksum))));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Compressed));
        Assert.That(server.Requests, Has.Length.EqualTo(1), "the others find it there");
        Assert.That(folder.Names, Is.EqualTo(new[] { "file.gz" }));
    }

    [TestCase(6)]
    [TestCase(-3)]
    public void What_the_reader_would_refuse_is_not_kept(int cut)
    {
        byte[] sent = cut > 0 ? Compressed[..^cut] : [.. Compressed, .. new byte[-cut]];
        using var server = new LoopbackServer(request => Reply.Of(sent, request));
        Assert.That(() => Downloader.DownloadAsync([server.Address], path, Checksum),
            Throws.TypeOf<DataFileException>().With.Message.Contains("gzip"));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public async Task A_data_set_is_downloaded_and_then_found()
    {
        using var server = new LoopbackServer(
            request => Reply.Of(Gzip.Compress(TinySet.Content(Path.GetFileNameWithoutExtension(request.Path))), request));
        var tiny = TinySet.Published with { Mirrors = [new Uri(server.Address, "tiny/")] };
        var folders = new DataFolders(null, null, folder.Path);
        TinySet.WriteTo(folder["tiny"], trainingLabels: [0, 0, 0]);
        File.Delete(folder["tiny/t10k-images-idx3-ubyte"]);
        Assert.That(() => tiny.Load(folders), Throws.TypeOf<DataFileException>());
        await tiny.DownloadAsync(Path.Combine(folders.Cache, tiny.FolderName), Downloader);
        Assert.That(server.Requests.Select(request => request.Path),
            Is.EqualTo(new[] { "/tiny/train-labels-idx1-ubyte.gz", "/tiny/t10k-images-idx3-ubyte.gz" }),
            "what is right already is left alone");
        Assert.That(tiny.Load(folders).Training.Labels.ToArray(), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void A_data_set_without_mirrors_says_so() =>
        Assert.That(() => TinySet.Published.DownloadAsync(folder["tiny"], Downloader),
            Throws.TypeOf<DataFileException>().With.Message.Contains("no address is known"));

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    // System.Progress reports on another thread; a test wants to know what was reported when it is over.
    private sealed class Reports(List<DownloadProgress> reports, Action<DownloadProgress>? also = null) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            reports.Add(value);
            also?.Invoke(value);
        }
    }
}
