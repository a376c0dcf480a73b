using Course.Data.Files;
using Course.Data.Idx;
using Course.Files;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class IdxFileTests
{
    // Two pictures of 2 x 3, written by hand from the description of the format.
    private static readonly byte[] Images =
    [
        0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3,
        1, 2, 3, 4, 5, 6,
        250, 251, 252, 253, 254, 255,
    ];

    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 9];

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Pictures_are_read_plain_and_compressed_whatever_the_name()
    {
        string[] paths = [folder.Write("plain", Images), folder.Write("compressed.gz", Gzip.Compress(Images)),
            folder.Write("compressed", Gzip.Compress(Images)),
            folder.Write("plain.gz", Images)];
        foreach (var path in paths)
        {
            var array = IdxFile.ReadImages(path);
            Assert.That(array.Shape, Is.EqualTo(new[] { 2, 2, 3 }), path);
            Assert.That(array.Content, Is.EqualTo(Images[16..]), path);
        }
    }

    [Test]
    public void Labels_are_read() =>
        Assert.That(IdxFile.ReadLabels(folder.Write("labels", Labels)).Content, Is.EqualTo(new byte[] { 7, 9 }));

    [TestCase(0x08, "FF", 255)]
    [TestCase(0x09, "FF", -1)]
    [TestCase(0x0B, "FFFE", -2)]
    [TestCase(0x0C, "00010000", 65536)]
    [TestCase(0x0D, "3FC00000", 1.5)]
    [TestCase(0x0E, "C004000000000000", -2.5)]
    public void Every_number_type_is_read(int type, string element, double expected)
    {
        var path = folder.Write("one", [0, 0, (byte)type, 1, 0, 0, 0, 1, .. Convert.FromHexString(element)]);
        var array = IdxFile.Read(path);
        Assert.That(array.ToTensor<double>().Data.ToArray(), Is.EqualTo(new[] { expected }));
        Assert.That((int)array.Type, Is.EqualTo(type));
    }

    [Test]
    public void Writing_gives_the_bytes_of_the_format()
    {
        IdxFile.Write(folder["images"], new IdxArray(IdxType.UnsignedByte, [2, 2, 3], Images[16..]));
        Assert.That(File.ReadAllBytes(folder["images"]), Is.EqualTo(Images));
        IdxFile.Write(folder["images"], new IdxArray(IdxType.UnsignedByte, [2], [7, 9]));
        Assert.That(File.ReadAllBytes(folder["images"]), Is.EqualTo(Labels), "an older file is replaced");
        Assert.That(folder.Names, Is.EqualTo(new[] { "images" }), "nothing is left beside it");
    }

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public Property What_is_written_is_read_again(bool compress, int seed)
    {
        var draw = new Random(seed);
        int[] shape = [.. Enumerable.Range(0, draw.Next(0, 4)).Select(_ => draw.Next(0, 5))];
        var type = draw.GetItems(Enum.GetValues<IdxType>(), 1)[0];
        var content = new byte[shape.Aggregate(1, (product, size) => product * size) * IdxArray.SizeOf(type)];
        draw.NextBytes(content);
        IdxFile.Write(folder["any"], new IdxArray(type, shape, content), compress);
        var read = IdxFile.Read(folder["any"]);
        return (read.Type == type && read.Shape == shape && read.Content.AsSpan().SequenceEqual(content)
            && File.ReadAllBytes(folder["any"])[0] == (compress ? 0x1F : 0)).ToProperty();
    }

    [Test]
    public void A_truncated_file_is_refused_wherever_it_ends()
    {
        for (var length = 0; length < Images.Length; length++)
        {
            AssertRefused(IdxFile.ReadImages, Images[..length], length < 4 ? "shorter than the magic number" : length < 16 ? "header" : "");
            AssertRefused(IdxFile.ReadImages, Gzip.Compress(Images[..length]), "");
        }

        AssertRefused(IdxFile.ReadImages, Gzip.Compress(Images[..20]),
            "it ends after 4 of 2 x 2 x 3 elements (12 bytes): the file is cut short; download it again");
    }

    [Test]
    public void A_truncated_gzip_file_is_refused()
    {
        var content = new byte[16 + 5000];
        Images.AsSpan(0, 4).CopyTo(content);
        (content[7], content[10], content[11], content[15]) = (1, 5000 >> 8, 5000 & 255, 1);
        new Random(1).NextBytes(content.AsSpan(16));
        var whole = Gzip.Compress(content);
        Assert.That(IdxFile.ReadImages(folder.Write("whole", whole)).Content, Is.EqualTo(content[16..]));
        foreach (var length in new[] { 2, 5, 18, whole.Length / 2, whole.Length - 9 })
        {
            AssertRefused(IdxFile.ReadImages, whole[..length], "");
        }

        AssertRefused(IdxFile.ReadImages, whole[..^2], "its gzip data are cut short");
    }

    [Test]
    public void Bytes_after_the_end_are_refused()
    {
        AssertRefused(IdxFile.ReadImages, [.. Images, 0], "more bytes follow after the 28");
        AssertRefused(IdxFile.ReadImages, Gzip.Compress([.. Images, 0]), "more bytes follow after the 28");
        AssertRefused(IdxFile.ReadImages, [.. Gzip.Compress(Images), 1, 2, 3], "followed by other bytes");
    }

    [Test]
    public void Labels_given_as_pictures_and_pictures_as_labels_are_refused()
    {
        AssertRefused(IdxFile.ReadImages, Labels, "its header says UnsignedByte [2], not pictures");
        AssertRefused(IdxFile.ReadLabels, Images, "its header says UnsignedByte [2, 2, 3], not labels");
        AssertRefused(IdxFile.ReadLabels, [0, 0, 0x0B, 1, 0, 0, 0, 1, 0, 7], "its header says TwoByteInteger [1], not labels");
    }

    [Test]
    public void What_is_neither_IDX_nor_gzip_is_refused()
    {
        AssertRefused(IdxFile.Read, "<!DOCTYPE html>"u8.ToArray(), "begins with 3C21444F, which is neither IDX");
        AssertRefused(IdxFile.Read, [0, 0, 10, 1, 0, 0, 0, 0], "neither IDX");
        AssertRefused(IdxFile.Read, Gzip.Compress("<!DOCTYPE html>"u8.ToArray()), "neither IDX");
    }

    [Test]
    public void Damaged_gzip_data_are_refused()
    {
        var damaged = Gzip.Compress(Images);
        damaged[^7] ^= 1; // its checksum
        AssertRefused(IdxFile.Read, damaged, "its gzip data are damaged; download it again");
        AssertRefused(IdxFile.Read, [0x1F, 0x8B, .. Images], "its gzip data are damaged");
    }

    [TestCase("7FFFFFFF", "7FFFFFFF", "7FFFFFFF")]
    [TestCase("7FFFFFFF", "00000001", "00000001")]
    [TestCase("00100000", "0000001C", "0000001C")]
    [TestCase("00000002", "FFFFFFFF", "0000001C")]
    public void A_lying_header_costs_no_memory(string count, string height, string width)
    {
        byte[] content = [0, 0, 8, 3, .. Convert.FromHexString(count + height + width), 1, 2, 3];
        foreach (var file in new[] { content, Gzip.Compress(content) })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            AssertRefused(IdxFile.Read, file, "its header announces");
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }
    }

    [Test]
    public void A_negative_size_is_named() =>
        AssertRefused(IdxFile.Read, [0, 0, 8, 2, 0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFE], "a size of 4294967294 along axis 1");

    [Test]
    public void A_missing_file_and_a_directory_are_refused()
    {
        Assert.That(() => IdxFile.Read(folder["missing"]), Throws.TypeOf<DataFileException>()
            .With.Message.EqualTo($"{folder["missing"]}: there is no such file; check the path, or download the data."));
        Assert.That(() => IdxFile.Read(folder["no/such"]), Throws.TypeOf<DataFileException>().With.Message.Contains("no such file"));
        Assert.That(() => IdxFile.Read(folder.Path),
            Throws.TypeOf<DataFileException>().With.Message.Contains("this is a directory where a file is needed"));
    }

    [Test]
    public void Writing_where_nothing_can_be_written_is_refused_and_keeps_what_is_there()
    {
        var array = new IdxArray(IdxType.UnsignedByte, [2], [7, 9]);
        var file = folder.Write("file", 1, 2, 3);
        Directory.CreateDirectory(folder["directory"]);
        foreach (var path in new[] { Path.Combine(file, "below"), folder["directory"] })
        {
            Assert.That(() => IdxFile.Write(path, array),
                Throws.TypeOf<FileWriteException>().With.Message.StartsWith($"{path} cannot be written: "));
        }

        Assert.That(File.ReadAllBytes(file), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(folder.Names, Is.EqualTo(new[] { "directory", "file" }));
    }

    [Test]
    public void A_missing_folder_is_made_for_a_file()
    {
        IdxFile.Write(folder["new/folder/labels"], new IdxArray(IdxType.UnsignedByte, [2], [7, 9]));
        Assert.That(File.ReadAllBytes(folder["new/folder/labels"]), Is.EqualTo(Labels));
    }

    private void AssertRefused(Func<string, IdxArray> read, byte[] content, string problem)
    {
        var path = folder.Write("file", content);
        var error = Assert.Throws<DataFileException>(() => read(path), $"{content.Length} bytes")!;
        Assert.That(error.Message, Does.StartWith($"{path}: ").And.EndsWith(".").And.Contains(problem));
        Assert.That(error.Message, Does.Not.Contain("\n").And.Not.Contain(".."));
    }
}
