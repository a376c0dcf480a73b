using Course.Data;
using Course.Data.Cifar;
using Course.Data.Files;
using Course.Data.Sets;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class CifarFileTests
{
    private const int PlaneSize = 32 * 32;
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void The_colours_of_a_pixel_stand_side_by_side()
    {
        byte[] content = [.. Record([7], seed: 1), .. Record([2], seed: 2)];
        foreach (var path in new[] { folder.Write("plain.bin", content), folder.Write("compressed.bin.gz", Gzip.Compress(content)) })
        {
            var images = CifarFile.Read(path, CifarFormat.Ten);
            Assert.That(images.Shape, Is.EqualTo(new[] { 2, 32, 32, 3 }));
            Assert.That(images.Labels.ToArray(), Is.EqualTo(new[] { 7, 2 }));
            Assert.That(images.ClassNames[7], Is.EqualTo("horse"));
            var tensor = images.ToTensor();
            foreach (var (picture, row, column, channel) in new[] { (0, 0, 0, 0), (0, 0, 1, 0), (0, 31, 31, 2), (1, 5, 9, 1),
                (1, 31, 0, 2) })
            {
                var expected = content[picture * (1 + 3 * PlaneSize) + 1 + channel * PlaneSize + row * 32 + column];
                Assert.That(tensor[picture, row, column, channel], Is.EqualTo(expected / 255f));
            }
        }
    }

    [Test]
    public void CIFAR_100_has_a_group_and_a_class()
    {
        var path = folder.Write("train.bin", Record([4, 57], seed: 1));
        var classes = CifarFile.Read(path, CifarFormat.Hundred);
        var groups = CifarFile.Read(path, CifarFormat.HundredInGroups);
        Assert.That(classes.ClassNames[classes.Labels[0]], Is.EqualTo("pear"));
        Assert.That(groups.ClassNames[groups.Labels[0]], Is.EqualTo("fruit and vegetables"));
        Assert.That(classes.Pixels.SequenceEqual(groups.Pixels));
        Assert.That(classes.Pixels[1], Is.EqualTo(Record([4, 57], seed: 1)[2 + PlaneSize]));
    }

    [Test]
    public void The_names_are_complete()
    {
        Assert.That(ClassNames.Cifar10.Distinct().Count(), Is.EqualTo(10));
        Assert.That(ClassNames.Cifar100, Is.Ordered.And.Unique.And.Count.EqualTo(100));
        Assert.That(ClassNames.Cifar100Groups, Is.Unique.And.Count.EqualTo(20));
    }

    [Test]
    public void A_folder_joins_its_batches()
    {
        folder.Write("data_batch_1.bin", Record([1], seed: 1));
        folder.Write("data_batch_3.bin.gz", Gzip.Compress([.. Record([2], seed: 2), .. Record([3], seed: 3)]));
        folder.Write("test_batch.bin", Record([4], seed: 4));
        var cifar = DataChoice.Parse(folder.Path).Load(new DataFolders(null, null, folder["cache"]));
        Assert.That(cifar.Training.Labels.ToArray(), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(cifar.Test.Labels.ToArray(), Is.EqualTo(new[] { 4 }));
        Assert.That((cifar.Name, cifar.Source), Is.EqualTo(("CIFAR-10", folder.Path)));
        Assert.That(cifar.PictureShape, Is.EqualTo(new[] { 32, 32, 3 }));
        Assert.That(cifar.Training.Picture(2)[0], Is.EqualTo(Record([3], seed: 3)[1]));
    }

    [Test]
    public void Both_are_reachable_by_name()
    {
        // as its archive unpacks, below the folder of the name, and directly in it
        foreach (var (file, classes) in new[]
        {
            ("cifar-10/cifar-10-batches-bin/data_batch_1.bin", 10), ("cifar-10/cifar-10-batches-bin/test_batch.bin", 10),
            ("cifar-100/train.bin", 100), ("cifar-100/test.bin", 100),
        })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
            folder.Write(file, classes == 10 ? Record([3], seed: 1) : Record([0, 77], seed: 1));
        }

        foreach (var folders in new[] { new DataFolders(null, folder.Path, folder["cache"]), new DataFolders(null, null, folder.Path) })
        {
            var (ten, hundred) = (DataChoice.Parse("cifar-10").Load(folders), DataChoice.Parse("cifar-100").Load(folders));
            Assert.That((ten.Name, ten.ClassNames.Count, ten.Training.Labels[0]), Is.EqualTo(("CIFAR-10", 10, 3)));
            Assert.That((hundred.Name, hundred.ClassNames.Count, hundred.Training.Labels[0]), Is.EqualTo(("CIFAR-100", 100, 77)));
        }
    }

    [TestCase("cifar-10", "CIFAR-10")]
    [TestCase("cifar-100", "CIFAR-100")]
    public void What_is_not_here_is_said_with_the_places(string name, string title) =>
        Assert.That(() => DataChoice.Parse(name).Load(new DataFolders(null, null, folder["cache"])),
            Throws.TypeOf<DataFileException>().With.Message.Contains($"{title} is not here (looked in {folder[$"cache/{name}"]})"));

    public void Pictures_are_read_into_their_place_once()
    {
        var batch = Enumerable.Repeat(Record([1], seed: 1), 2000).SelectMany(record => record).ToArray();
        for (var i = 1; i <= 3; i++)
        {
            folder.Write($"data_batch_{i}.bin", batch);
        }

        folder.Write("test_batch.bin", Record([4], seed: 4));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var cifar = CifarFile.ReadFolder(folder.Path, CifarFormat.Ten);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(3 * batch.Length + (16 << 20)));
        Assert.That(cifar.Training.Count, Is.EqualTo(6000));
    }

    [Test]
    public void A_folder_of_CIFAR_100_is_recognized()
    {
        folder.Write("train.bin", Record([0, 9], seed: 1));
        folder.Write("test.bin", Record([0, 8], seed: 1));
        Assert.That(DataChoice.Parse(folder.Path).Load(new DataFolders(null, null, folder["cache"])).Name, Is.EqualTo("CIFAR-100"));
    }

    [Test]
    public void Damaged_files_are_refused()
    {
        AssertRefused(Record([1], seed: 1)[..^1], "its 3072 bytes are not a whole number of CIFAR-10 pictures of 3073 bytes");
        AssertRefused([.. Record([1], seed: 1), 0], "its 3074 bytes are not a whole number");
        AssertRefused([], "its 0 bytes");
        AssertRefused([.. Record([1], seed: 1), .. Record([10], seed: 1)], "label 1 is 10, but the classes of CIFAR-10 are 0 to 9");
        AssertRefused(Gzip.Compress(Record([1], seed: 1))[..500], "");
        Assert.That(() => CifarFile.Read(folder["missing"], CifarFormat.Ten),
            Throws.TypeOf<DataFileException>().With.Message.Contains("no such file"));
    }

    [Test]
    public void An_incomplete_folder_is_refused()
    {
        Assert.That(() => CifarFile.ReadFolder(folder.Path, CifarFormat.Ten),
            Throws.TypeOf<DataFileException>().With.Message.Contains("it lacks the training file of CIFAR-10"));
        folder.Write("data_batch_1.bin", Record([1], seed: 1));
        Assert.That(() => CifarFile.ReadFolder(folder.Path, CifarFormat.Ten),
            Throws.TypeOf<DataFileException>().With.Message.Contains("it lacks the test file of CIFAR-10"));
        Assert.That(() => CifarFile.ReadFolder(folder["no"], CifarFormat.Hundred),
            Throws.TypeOf<DataFileException>().With.Message.Contains("no such directory"));
    }

    private void AssertRefused(byte[] content, string problem)
    {
        var path = folder.Write("file", content);
        Assert.That(() => CifarFile.Read(path, CifarFormat.Ten),
            Throws.TypeOf<DataFileException>().With.Message.StartsWith($"{path}: ").And.Message.Contains(problem));
    }

    private static byte[] Record(byte[] labels, int seed)
    {
        var planes = new byte[3 * PlaneSize];
        new Random(seed).NextBytes(planes);
        return [.. labels, .. planes];
    }
}
