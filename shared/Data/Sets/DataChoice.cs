using Course.Data.Cifar;
using Course.Data.Digits;
using Course.Data.Files;

namespace Course.Data.Sets;

/// <summary>
/// What <c>--data</c> chooses: <c>auto</c> (MNIST if it is on this machine, else generated digits), <c>generated</c>,
/// the name of a data set, or a directory.
/// </summary>
public abstract record DataChoice
{
    private DataChoice()
    {
    }

    /// <summary>The words that the option takes beside a directory.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["auto", "generated", .. IdxDataSet.All.Select(set => set.FolderName), .. CifarDataSet.All.Select(set => set.FolderName)];

    /// <summary>Reads the option's value; what is not one of <see cref="Words"/> is a directory.</summary>
    public static DataChoice Parse(string text) => text switch
    {
        "auto" => new Automatic(),
        "generated" => new Generated(),
        _ when IdxDataSet.All.FirstOrDefault(set => set.FolderName == text) is { } set => new Named(set),
        _ when CifarDataSet.All.FirstOrDefault(set => set.FolderName == text) is { } set => new NamedInColour(set),
        _ => new Folder(text),
    };

    /// <summary>Loads what was chosen.</summary>
    /// <param name="folders">Where data sets are looked for.</param>
    /// <exception cref="DataFileException">The data set is not found, or damaged.</exception>
    public abstract ImageDataSet Load(DataFolders folders);

    /// <summary>MNIST if it is on this machine, else generated digits.</summary>
    public sealed record Automatic : DataChoice
    {
        /// <inheritdoc/>
        public override ImageDataSet Load(DataFolders folders) =>
            IdxDataSet.Mnist.Find(folders) is null ? new Generated().Load(folders) : IdxDataSet.Mnist.Load(folders);
    }

    /// <summary>Generated digits.</summary>
    public sealed record Generated : DataChoice
    {
        /// <inheritdoc/>
        public override ImageDataSet Load(DataFolders folders) => new DigitsGenerator().DataSet();
    }

    /// <summary>A published data set.</summary>
    /// <param name="Set">The data set.</param>
    public sealed record Named(IdxDataSet Set) : DataChoice
    {
        /// <inheritdoc/>
        public override ImageDataSet Load(DataFolders folders) => Set.Load(folders);
    }

    /// <summary>A published data set of colour pictures.</summary>
    /// <param name="Set">The data set.</param>
    public sealed record NamedInColour(CifarDataSet Set) : DataChoice
    {
        /// <inheritdoc/>
        public override ImageDataSet Load(DataFolders folders) => Set.Load(folders);
    }

    /// <summary>
    /// A directory with four IDX files, published or one's own, with the files of CIFAR, or with one data set in a folder below.
    /// </summary>
    /// <param name="Directory">The directory.</param>
    public sealed record Folder(string Directory) : DataChoice
    {
        /// <inheritdoc/>
        public override ImageDataSet Load(DataFolders folders)
        {
            var advice = $"name another directory, or one of {string.Join(", ", Words)}";
            if (File.Exists(Directory) && FileLayouts.InPlaceOfFolder(Directory) is var (problem, remedy))
            {
                throw new DataFileException(Directory, problem, remedy);
            }

            DataFolders.RequireDirectory(Directory, $"name a directory, or one of {string.Join(", ", Words)}");
            if (FileLayouts.HoldsData(Directory))
            {
                return LoadFrom(Directory);
            }

            var inside = IdxDataSet.All.FirstOrDefault(set => set.IsIn(Path.Combine(Directory, set.FolderName)));
            return inside is not null
                ? new IdxFolder(Path.Combine(Directory, inside.FolderName)).Load(inside)
                : LoadFrom(FileLayouts.RequireBelow(Directory, advice));
        }

        private static ImageDataSet LoadFrom(string directory) =>
            IdxDataSet.All.FirstOrDefault(set => set.Recognizes(directory)) is { } set ? new IdxFolder(directory).Load(set)
            : CifarFile.FormatIn(directory) is { } format ? CifarFile.ReadFolder(directory, format)
            : new IdxFolder(directory).Load();
    }
}
