using Course.Data.Files;
using Course.Data.Sets;

namespace Course.Data.Cifar;

/// <summary>A published data set of small colour pictures that can be chosen by its name.</summary>
/// <param name="Format">How it labels its pictures.</param>
/// <param name="FolderName">Its name as an option and as a folder: <c>cifar-10</c>.</param>
/// <param name="ArchiveFolder">The folder that its published archive unpacks to.</param>
/// <remarks>A. Krizhevsky, "Learning multiple layers of features from tiny images", 2009.</remarks>
public sealed record CifarDataSet(CifarFormat Format, string FolderName, string ArchiveFolder)
{
    /// <summary>50 000 pictures for training and 10 000 for the test, 32 x 32 x 3, of ten classes.</summary>
    public static CifarDataSet Ten { get; } = new(CifarFormat.Ten, "cifar-10", "cifar-10-batches-bin");

    /// <summary>As many pictures of a hundred classes.</summary>
    public static CifarDataSet Hundred { get; } = new(CifarFormat.Hundred, "cifar-100", "cifar-100-binary");

    /// <summary>Both.</summary>
    public static IReadOnlyList<CifarDataSet> All { get; } = [Ten, Hundred];

    /// <summary>The folder that holds its training and test files, or null.</summary>
    /// <exception cref="DataFileException">A folder was named that does not exist.</exception>
    public string? Find(DataFolders folders) => Places(folders).FirstOrDefault(place => CifarFile.FormatIn(place) == Format);

    /// <summary>Loads it from where it is found.</summary>
    /// <exception cref="DataFileException">It is not found, or damaged.</exception>
    public ImageDataSet Load(DataFolders folders) => Find(folders) is { } found
        ? CifarFile.ReadFolder(found, Format)
        : throw new DataFileException(
            folders.PlacesOf(FolderName).Last(),
            $"{Format.Name} is not here (looked in {string.Join(", ", folders.PlacesOf(FolderName))})",
            $"unpack its binary version there, or name the folder that holds it with --data or {DataFolders.Variable}");

    private IEnumerable<string> Places(DataFolders folders) => folders.PlacesOf(FolderName)
        .SelectMany(place => (string[])[place, Path.Combine(place, ArchiveFolder)]);
}
