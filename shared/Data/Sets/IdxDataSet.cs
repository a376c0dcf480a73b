using Course.Data.Download;
using Course.Data.Files;

namespace Course.Data.Sets;

/// <summary>A published data set of pictures in four IDX files: where it comes from, its checksums, and what its labels mean.</summary>
public sealed record IdxDataSet
{
    /// <summary>Handwritten digits: 60 000 pictures for training and 10 000 for the test, 28 x 28.</summary>
    /// <remarks>Y. LeCun, C. Cortes, C. Burges.</remarks>
    public static IdxDataSet Mnist { get; } = new()
    {
        Name = "MNIST",
        FolderName = "mnist",
        ClassNames = Data.ClassNames.Digits,
        Files = Published(
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
        Mirrors = [new("https://storage.googleapis.com/cvdf-datasets/mnist/"), new("https://ossci-datasets.s3.amazonaws.com/mnist/")],
    };

    /// <summary>Clothes, in the format and the numbers of MNIST, but harder.</summary>
    /// <remarks>H. Xiao, K. Rasul, R. Vollgraf, Zalando Research, 2017; MIT licence.</remarks>
    public static IdxDataSet FashionMnist { get; } = new()
    {
        Name = "Fashion-MNIST",
        FolderName = "fashion-mnist",
        ClassNames = Data.ClassNames.Fashion,
        Files = Published(
            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
        Mirrors = [new("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/")],
    };

    /// <summary>All data sets that are known by name.</summary>
    public static IReadOnlyList<IdxDataSet> All { get; } = [Mnist, FashionMnist];

    /// <summary>The name, as it is written.</summary>
    public required string Name { get; init; }

    /// <summary>The name as an option and as a folder: "mnist".</summary>
    public required string FolderName { get; init; }

    /// <summary>What the labels mean.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>The four files: pictures and labels of the training, pictures and labels of the test.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }

    /// <summary>Addresses of folders that serve the files, with ".gz"; tried in this order.</summary>
    public required IReadOnlyList<Uri> Mirrors { get; init; }

    /// <summary>The folder that holds all four files, or null.</summary>
    /// <exception cref="DataFileException">A folder was named that does not exist.</exception>
    public string? Find(DataFolders folders) => folders.PlacesOf(FolderName).FirstOrDefault(IsIn);

    /// <summary>Loads the data set from where it is found, and checks that it is the published one.</summary>
    /// <exception cref="DataFileException">It is not found, damaged, or something else.</exception>
    public ImageDataSet Load(DataFolders folders)
    {
        if (Find(folders) is { } found)
        {
            return new IdxFolder(found).Load(this);
        }

        var places = folders.PlacesOf(FolderName).ToList();
        var incomplete = places.Find(place => Path.GetFileName(place) == FolderName && Files.Any(file => file.In(place) is not null));
        var missing = Files.First(file => incomplete is null || file.In(incomplete) is null).Name;
        throw new DataFileException(
            incomplete ?? places[^1], $"{Name} is not here: {missing} is missing (looked in {string.Join(", ", places)})",
            $"download it, or name the folder that holds it with --data or {DataFolders.Variable}");
    }

    /// <summary>Downloads the files that are missing or not the published ones into a folder, compressed.</summary>
    /// <param name="folder">The folder; in the user's cache it is <c>Path.Combine(folders.Cache, FolderName)</c>.</param>
    /// <param name="downloader">Brings the files.</param>
    /// <param name="progress">Hears how far each file has come.</param>
    /// <param name="cancellation">Breaks off; what has arrived is kept for the next time.</param>
    /// <exception cref="DataFileException">No mirror served a right file, or it cannot be written.</exception>
    public async Task DownloadAsync(
        string folder, Downloader downloader, IProgress<DownloadProgress>? progress = null, CancellationToken cancellation = default)
    {
        foreach (var file in Files)
        {
            var path = file.In(folder) ?? Path.Combine(folder, $"{file.Name}.gz");
            if (!file.IsPublishedContent(path))
            {
                Uri[] addresses = [.. Mirrors.Select(mirror => new Uri(mirror, $"{file.Name}.gz"))];
                await downloader.DownloadAsync(addresses, path, file.Checksum, progress, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Whether the folder holds this data set: by its name, or, as data sets share file names, by the content of the smallest file.
    /// </summary>
    internal bool IsIn(string folder) =>
        Path.GetFileName(folder) == FolderName ? Files.All(file => file.In(folder) is not null) : Recognizes(folder);

    /// <summary>Whether the folder holds this data set, judged by the content of the smallest file.</summary>
    internal bool Recognizes(string folder) => Files.All(file => file.In(folder) is not null)
        && PublishedFile.ChecksumOf(Files[^1].RequireIn(folder)) == Files[^1].Checksum;

    private static PublishedFile[] Published(params ReadOnlySpan<string> checksums)
    {
        var files = new PublishedFile[checksums.Length];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new PublishedFile(IdxFolder.FileNames[i], checksums[i]);
        }

        return files;
    }
}
