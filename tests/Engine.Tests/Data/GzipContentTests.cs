using Course.Data.Cifar;
using Course.Data.Files;
using Course.Data.Idx;
using Course.Data.Sets;
using Course.Data.Tables;
using NUnit.Framework;

namespace Engine.Tests.Data;

/// <summary>
/// What a whole gzip file is (RFC 1952), asked in both ways: by a reader of data, and by the checksum that a download is judged by.
/// </summary>
public sealed class GzipContentTests
{
    private static readonly byte[] Noise = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * i * 31 >> 7))];
    private static readonly byte[] Idx = [0, 0, 8, 1, 0, 0, 0x4E, 0x20, .. Noise];

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void The_check_number_of_123456789_is_the_published_one() =>
        Assert.That(Crc32.Append(Crc32.Append(0, "1234567890"u8[..4]), "56789"u8), Is.EqualTo(0xCBF43926));

    [Test]
    public void A_file_of_several_members_is_read_wherever_it_is_cut()
    {
        foreach (var cut in new[] { 0, 1, 8, 9_000, Idx.Length })
        {
            var path = folder.Write("file", [.. Member(Idx[..cut]), .. Member(Idx[cut..])]);
            Assert.That(IdxFile.Read(path).Content, Is.EqualTo(Noise));
        }
    }

    [Test]
    public void A_header_may_hold_fields_a_name_a_comment_and_its_own_check_number()
    {
        var plain = Member(Idx);
        byte[] header = [.. plain[..3], 2 | 4 | 8 | 16, .. plain[4..10], 3, 0, 7, 7, 7, .. "name\0"u8, .. "comment\0"u8];
        var crc = (ushort)Crc32.Append(0, header);
        byte[] whole = [.. header, (byte)crc, (byte)(crc >> 8), .. plain[10..]];
        Assert.That(IdxFile.Read(folder.Write("file", whole)).Content, Is.EqualTo(Noise));
        whole[header.Length] ^= 1;
        AssertRefused(whole);
    }

    [Test]
    public void A_file_that_is_cut_or_whose_tail_is_zero_is_refused_wherever_that_begins()
    {
        var whole = Gzip.Compress(Idx);
        foreach (var length in Enumerable.Range(2, 40).Concat(Enumerable.Range(whole.Length - 90, 90)))
        {
            AssertRefused(whole[..length]);
            if (whole.AsSpan(length).ContainsAnyExcept((byte)0))
            {
                AssertRefused([.. whole[..length], .. new byte[whole.Length - length]]);
            }
        }
    }

    [TestCase("1F8B08000000000000036360E0606460606000000000")] // labels, from the test of reliability
    [TestCase("1F8B0800000000000003ABE032E402000000")] // a table
    public void Short_files_with_a_tail_of_zeros_are_refused(string file) => AssertRefused(Convert.FromHexString(file));

    [TestCase("00")]
    [TestCase("0800000008000000")]
    [TestCase("1F8B")]
    [TestCase("1F8B0800000000000003")]
    public void Bytes_behind_the_data_are_refused(string tail)
    {
        AssertRefused([.. Gzip.Compress(Idx), .. Convert.FromHexString(tail)]);
        AssertRefused([.. Gzip.Compress(Idx), .. Convert.FromHexString(tail), .. new byte[200]]);
    }

    [Test]
    public void Content_that_no_header_announces_is_limited()
    {
        var path = folder.Write("bomb.gz", Gzip.Compress(new byte[200 << 20]));
        AssertSparing(() => CifarFile.Read(path, CifarFormat.Ten), "larger than the 184380000 bytes");
        AssertSparing(() => Table.ReadCsv(path), "larger than the 8388608 bytes that a table may have");
    }

    [Test]
    public void A_large_content_is_announced_counted_and_then_read_once()
    {
        const int count = 70 << 20;
        var path = folder.Write("large.gz", Gzip.Compress([0, 0, 8, 1, 4, 0x60, 0, 0, .. new byte[count]]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(IdxFile.Read(path).Content, Has.Length.EqualTo(count));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(count + (64 << 20)));
        var lying = folder.Write("lying.gz", Gzip.Compress([0, 0, 8, 1, 4, 0x60, 0, 1, .. new byte[count]]));
        AssertSparing(() => IdxFile.Read(lying), $"it ends after {count} of");
    }

    [Test]
    public void A_device_that_never_ends_is_not_read()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.That(() => IdxFile.Read("/dev/zero"), Throws.TypeOf<DataFileException>());
        }
    }

    private static byte[] Member(byte[] content) =>
        content.Length == 0 ? Convert.FromHexString("1F8B080000000000000303000000000000000000") : Gzip.Compress(content);

    private static void AssertSparing(Func<object> read, string problem)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => read(), Throws.TypeOf<DataFileException>().With.Message.Contains(problem));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
    }

    private void AssertRefused(byte[] file)
    {
        var path = folder.Write("file", file);
        var problems = new List<string>();
        foreach (var read in (Action[])[() => IdxFile.Read(path), () => PublishedFile.ChecksumOf(path)])
        {
            problems.Add(Assert.Throws<DataFileException>(() => read(), $"{file.Length} bytes")!.Problem);
        }

        Assert.That(problems, Has.Some.Contains("gzip"));
        Assert.That(problems[1], Does.Contain("gzip"), "the download judges as the reader does");
    }
}
