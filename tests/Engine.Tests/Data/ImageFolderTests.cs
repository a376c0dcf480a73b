using System.Runtime.Versioning;
using Course.Data;
using Course.Data.Files;
using Course.Data.Idx;
using Course.Data.Sets;
using NUnit.Framework;

namespace Engine.Tests.Data;

/// <summary>Data sets found by name and by folder, with a tiny data set in the place of the published ones.</summary>
public sealed class ImageFolderTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_data_set_is_loaded_with_its_names()
    {
        TinySet.WriteTo(folder["tiny"]);
        var tiny = TinySet.Published.Load(new DataFolders(null, folder.Path, folder["cache"]));
        Assert.That(tiny.Training.Shape, Is.EqualTo(new[] { 3, 2, 2, 1 }));
        Assert.That(tiny.Training.Pixels.ToArray(), Is.EqualTo(Enumerable.Range(1, 12)));
        Assert.That(tiny.Training.Labels.ToArray(), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(tiny.Test.Labels.ToArray(), Is.EqualTo(new[] { 2, 0 }));
        Assert.That((tiny.Name, tiny.Source, tiny.ClassNames[2]), Is.EqualTo(("Tiny", folder["tiny"], "c")));
    }

    [Test]
    public void The_given_folder_comes_before_the_environment_and_the_cache()
    {
        var folders = new DataFolders(folder["given"], folder["environment"], folder["cache"]);
        Directory.CreateDirectory(folders.Given!);
        Directory.CreateDirectory(folders.FromEnvironment!);
        Assert.That(TinySet.Published.Find(folders), Is.Null);
        foreach (var place in new[] { "cache/tiny", "environment", "environment/tiny", "given", "given/tiny" })
        {
            TinySet.WriteTo(folder[place]);
            Assert.That(TinySet.Published.Find(folders), Is.EqualTo(folder[place]));
            Assert.That(TinySet.Published.Load(folders).Source, Is.EqualTo(folder[place]));
        }
    }

    [Test]
    public void Files_may_be_compressed()
    {
        TinySet.WriteTo(folder["tiny"], compress: true);
        Assert.That(folder.Names, Is.EqualTo(new[] { "tiny" }));
        Assert.That(File.Exists(folder["tiny/train-images-idx3-ubyte.gz"]));
        Assert.That(TinySet.Published.Load(new DataFolders(folder.Path, null, folder["cache"])).Training.Count, Is.EqualTo(3));
    }

    [Test]
    public void Another_data_set_with_the_same_file_names_is_not_taken_for_this_one()
    {
        TinySet.WriteTo(folder.Path, testLabels: [1, 1]);
        Assert.That(TinySet.Published.Find(new DataFolders(folder.Path, null, folder["cache"])), Is.Null);
        Assert.That(() => TinySet.Published.Load(new DataFolders(folder.Path, null, folder["cache"])),
            Throws.TypeOf<DataFileException>().With.Message.Contains("Tiny is not here: train-images-idx3-ubyte is missing")
                .And.Message.Contains(folder["cache"]));
    }

    [Test]
    public void A_wrong_checksum_is_refused()
    {
        TinySet.WriteTo(folder["tiny"], trainingLabels: [0, 1, 1]);
        Assert.That(() => TinySet.Published.Load(new DataFolders(null, null, folder.Path)), Throws.TypeOf<DataFileException>()
            .With.Message.StartsWith(folder["tiny/train-labels-idx1-ubyte"]).And.Message.Contains(
                "this is not the Tiny that was published: the SHA-256"));
    }

    [Test]
    public void An_incomplete_folder_names_the_missing_file()
    {
        TinySet.WriteTo(folder["tiny"]);
        File.Delete(folder["tiny/t10k-labels-idx1-ubyte"]);
        Assert.That(() => TinySet.Published.Load(new DataFolders(folder.Path, null, folder["cache"])),
            Throws.TypeOf<DataFileException>().With.Message.Contains("t10k-labels-idx1-ubyte is missing").And.Message.StartsWith(
                folder["tiny"]));
    }

    [Test]
    public void A_folder_of_ones_own_is_loaded_as_it_is()
    {
        TinySet.WriteTo(folder["mine"], trainingLabels: [4, 1, 1]);
        var mine = DataChoice.Parse(folder["mine"]).Load(new DataFolders(null, null, folder["cache"]));
        Assert.That(mine.Name, Is.EqualTo("mine"));
        Assert.That(mine.ClassNames, Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
        Assert.That(mine.Test.ClassNames, Is.EqualTo(mine.ClassNames));
    }

    [Test]
    public void Different_counts_of_pictures_and_labels_are_refused()
    {
        TinySet.WriteTo(folder.Path, trainingLabels: [0, 1]);
        AssertRefused("train-labels-idx1-ubyte", "it has 2 labels for the 3 pictures of train-images-idx3-ubyte");
    }

    [Test]
    public void A_label_out_of_range_is_refused()
    {
        TinySet.WriteTo(folder.Path, testLabels: [2, 3]);
        AssertRefused("t10k-labels-idx1-ubyte", "label 1 is 3, but the classes are 0 to 2");
    }

    [Test]
    public void Pictures_of_different_sizes_are_refused()
    {
        TinySet.WriteTo(folder.Path);
        IdxFile.Write(folder["t10k-images-idx3-ubyte"], new IdxArray(IdxType.UnsignedByte, [2, 1, 2], [1, 2, 3, 4]));
        AssertRefused("t10k-images-idx3-ubyte", "its pictures are [1, 2, 1], those of the training [2, 2, 1]");
    }

    [Test]
    public void Swapped_files_are_refused()
    {
        TinySet.WriteTo(folder.Path);
        File.Copy(folder["train-labels-idx1-ubyte"], folder["train-images-idx3-ubyte"], overwrite: true);
        AssertRefused("train-images-idx3-ubyte", "its header says UnsignedByte [3], not pictures");
    }

    [Test]
    public void A_directory_that_is_not_there_or_not_a_directory_is_refused()
    {
        var file = folder.Write("file", 1);
        foreach (var (path, problem) in new[] { (folder["missing"], "there is no such directory"),
            (file, "this is a file where a directory is needed") })
        {
            Assert.That(() => DataChoice.Parse(path).Load(new DataFolders(null, null, folder["cache"])),
                Throws.TypeOf<DataFileException>().With.Message.EqualTo(
                    $"{path}: {problem}; name a directory, or one of auto, generated, mnist, fashion-mnist, cifar-10, cifar-100."));
            Assert.That(() => IdxDataSet.Mnist.Find(new DataFolders(null, path, folder["cache"])),
                Throws.TypeOf<DataFileException>().With.Message.EqualTo($"{path}: {problem}; correct COURSE_DATA."));
        }
    }

    [Test]
    [Platform(Include = "Linux")]
    [SupportedOSPlatform("linux")]
    public void An_unreadable_directory_or_file_is_refused()
    {
        Directory.CreateDirectory(folder["closed"]);
        TinySet.WriteTo(folder["open"]);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);
        File.SetUnixFileMode(folder["open/train-images-idx3-ubyte"], UnixFileMode.None);
        using (FileRights.OfNobody())
        {
            Assert.That(() => DataChoice.Parse(folder["closed"]).Load(new DataFolders(null, null, folder["cache"])),
                Throws.TypeOf<DataFileException>().With.Message.EqualTo(
                    $"{folder["closed"]}: this directory cannot be read; give yourself the right to read it."));
            Assert.That(() => DataChoice.Parse(folder["open"]).Load(new DataFolders(null, null, folder["cache"])),
                Throws.TypeOf<DataFileException>().With.Message.EqualTo(
                    $"{folder["open/train-images-idx3-ubyte"]}: reading it is not permitted; give yourself the right to read it."));
        }
    }

    [Test]
    public void A_directory_without_a_data_set_says_so()
    {
        Assert.That(() => DataChoice.Parse(folder.Path).Load(new DataFolders(null, null, folder["cache"])),
            Throws.TypeOf<DataFileException>().With.Message.StartsWith($"{folder.Path}: it holds no data set"));
        TinySet.WriteTo(folder.Path);
        File.Delete(folder["t10k-labels-idx1-ubyte"]);
        AssertRefused("t10k-labels-idx1-ubyte", "this file is missing, and so is its compressed form (.gz)");
    }

    [TestCase(".idx")]
    [TestCase("/")]
    public void The_names_of_Kaggle_and_7_zip_are_recognized(string layout)
    {
        TinySet.WriteTo(folder["mine"], compress: layout == "/");
        foreach (var file in Directory.GetFiles(folder["mine"]))
        {
            var (directory, name) = (Path.GetDirectoryName(file)!, Path.GetFileName(file));
            File.Move(
                file, Path.Combine(directory, layout == "/" ? $"moved {name}" : name.Replace("-idx", ".idx", StringComparison.Ordinal)));
        }

        foreach (var file in Directory.GetFiles(folder["mine"], "moved *"))
        {
            var name = Path.GetFileName(file)[6..^3];
            Directory.CreateDirectory(folder[$"mine/{name}"]);
            File.WriteAllBytes(folder[$"mine/{name}/{name}"], TinySet.Content(name));
            File.Delete(file);
        }

        Assert.That(Load(folder["mine"]).Training.Labels.ToArray(), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void The_folder_above_the_data_is_enough()
    {
        TinySet.WriteTo(folder["MNIST/raw"]);
        Assert.That(Load(folder.Path).Source, Is.EqualTo(folder["MNIST/raw"]));
        TinySet.WriteTo(folder["other"]);
        Assert.That(() => Load(folder.Path), Throws.TypeOf<DataFileException>().With.Message.EqualTo(
            $"{folder.Path}: it holds several data sets (MNIST/raw, other); name the folder of one."));
    }

    [Test]
    public void An_archive_is_told_to_be_unpacked()
    {
        var zip = folder.Write("mnist.zip", 0x50, 0x4B, 3, 4, 0);
        var tar = folder.Write("cifar-10-binary.tar.gz", Gzip.Compress(new byte[512]));
        var single = folder.Write("train-images-idx3-ubyte.gz", Gzip.Compress([0, 0, 8, 3]));
        AssertFolderRefused(zip, "this is the archive mnist.zip, which is not unpacked; unpack it and name the folder of its files.");
        AssertFolderRefused(
            tar, "this is the archive cifar-10-binary.tar.gz, which is not unpacked; unpack it and name the folder of its files.");
        AssertFolderRefused(single, $"this is one file of a data set; name the folder that holds all of them, {folder.Path}.");
        File.Delete(single);
        AssertFolderRefused(
            folder.Path, "it holds the archive cifar-10-binary.tar.gz, which is not unpacked; unpack it there, or name another directory");
        File.Delete(zip);
        File.Delete(tar);
        folder.Write("data_batch_1", 0x80, 2, 0x7D);
        AssertFolderRefused(folder.Path, "it holds data_batch_1 of CIFAR's version for Python, whose binary version is read here");
    }

    [TestCase("train", 0)]
    [TestCase("t10k", 0)]
    [TestCase("train", 2)]
    public void Data_sets_without_pictures_are_refused(string part, int count)
    {
        TinySet.WriteTo(folder.Path, testLabels: [2, 1]);
        var size = count == 0 ? 28 : 0;
        IdxFile.Write(folder[$"{part}-images-idx3-ubyte"], new IdxArray(IdxType.UnsignedByte, [count, size, 28], []));
        IdxFile.Write(folder[$"{part}-labels-idx1-ubyte"], new IdxArray(IdxType.UnsignedByte, [count], new byte[count]));
        AssertRefused($"{part}-images-idx3-ubyte", count == 0 ? "it holds no pictures" : "its pictures of 0 x 28 have no pixels");
    }

    [Test]
    public void The_words_of_the_option_are_understood()
    {
        Assert.That(DataChoice.Parse("auto"), Is.TypeOf<DataChoice.Automatic>());
        Assert.That(DataChoice.Parse("generated"), Is.TypeOf<DataChoice.Generated>());
        Assert.That(DataChoice.Parse("mnist"), Is.EqualTo(new DataChoice.Named(IdxDataSet.Mnist)));
        Assert.That(DataChoice.Parse("fashion-mnist"), Is.EqualTo(new DataChoice.Named(IdxDataSet.FashionMnist)));
        Assert.That(DataChoice.Parse("./mnist"), Is.EqualTo(new DataChoice.Folder("./mnist")));
        Assert.That(DataChoice.Words, Is.EqualTo(new[] { "auto", "generated", "mnist", "fashion-mnist", "cifar-10", "cifar-100" }));
    }

    [Test]
    public void Automatic_falls_back_to_generated_digits() =>
        Assert.That(new DataChoice.Automatic().Load(new DataFolders(null, null, folder["cache"])).Name, Is.EqualTo("generated digits"));

    [Test]
    public void The_folders_of_this_user_come_from_the_environment()
    {
        var folders = DataFolders.OfThisUser("given");
        Assert.That(folders.Given, Is.EqualTo("given"));
        Assert.That(folders.Cache, Does.EndWith("course"));
        Assert.That(folders.FromEnvironment,
            Is.EqualTo(Environment.GetEnvironmentVariable("COURSE_DATA") is "" ? null : Environment.GetEnvironmentVariable("COURSE_DATA")));
    }

    [TestCase("mnist", 0.1307, 0.3081)]
    [TestCase("fashion-mnist", 0.2860, 0.3530)]
    public void The_published_data_sets_have_their_known_mean_and_deviation(string name, double mean, double deviation)
    {
        var folders = DataFolders.OfThisUser();
        var set = IdxDataSet.All.Single(set => set.FolderName == name);
        if (set.Find(folders) is null)
        {
            Assert.That(() => set.Load(folders), Throws.TypeOf<DataFileException>().With.Message.Contains("download it"));
            return;
        }

        var data = set.Load(folders);
        Assert.That((data.Training.Count, data.Test.Count), Is.EqualTo((60_000, 10_000)));
        Assert.That(data.Test.CountByClass().Sum(), Is.EqualTo(10_000));
        var normalization = Normalization.Of(data.Training);
        Assert.That(normalization.Mean.Item(), Is.EqualTo(mean).Within(5e-5));
        Assert.That(normalization.Deviation.Item(), Is.EqualTo(deviation).Within(5e-5));
    }

    private ImageDataSet Load(string directory) => DataChoice.Parse(directory).Load(new DataFolders(null, null, folder["cache"]));

    private void AssertFolderRefused(string path, string problem) =>
        Assert.That(() => Load(path), Throws.TypeOf<DataFileException>().With.Message.StartsWith($"{path}: {problem}"));

    private void AssertRefused(string file, string problem) =>
        Assert.That(() => DataChoice.Parse(folder.Path).Load(new DataFolders(null, null, folder["cache"])),
            Throws.TypeOf<DataFileException>().With.Message.StartsWith($"{folder[file]}: {problem}"));
}
