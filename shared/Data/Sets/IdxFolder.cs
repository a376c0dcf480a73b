using Course.Data.Files;
using Course.Data.Idx;
using Course.Files;

namespace Course.Data.Sets;

/// <summary>
/// A folder with the four files of MNIST, or of a data set in its format: pictures and labels, for training and for the test.
/// </summary>
/// <param name="directory">The folder.</param>
internal sealed class IdxFolder(string directory)
{
    private const int MostPictures = 1 << 23; // a label takes four bytes once it is read

    /// <summary>The names of the four files, in the order pictures, labels of the training, pictures, labels of the test.</summary>
    public static readonly string[] FileNames =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <summary>Loads the folder as the data set it is said to be, and checks that it is.</summary>
    /// <exception cref="DataFileException">A file is missing, damaged, or not the published one.</exception>
    public ImageDataSet Load(IdxDataSet set) => new(
        Load(set.Files[0], set.Files[1], set.Name, set.ClassNames, checkSums: true),
        Load(set.Files[2], set.Files[3], set.Name, set.ClassNames, checkSums: true));

    /// <summary>Loads the folder whatever its content: the classes are as many as the training labels name.</summary>
    /// <exception cref="DataFileException">A file is missing or damaged.</exception>
    public ImageDataSet Load()
    {
        var files = Array.ConvertAll(FileNames, name => new PublishedFile(name, Checksum: ""));
        var name = Excerpt.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory))));
        var training = Load(files[0], files[1], name, classNames: null, checkSums: false);
        var test = Load(files[2], files[3], name, training.ClassNames, checkSums: false);
        if (training.Shape[1..] != test.Shape[1..])
        {
            throw new DataFileException(files[2].RequireIn(directory),
                $"its pictures are {test.Shape[1..]}, those of the training {training.Shape[1..]}",
                "use files of one data set");
        }

        return new ImageDataSet(training, test);
    }

    private LabelledImages Load(
        PublishedFile imageFile, PublishedFile labelFile, string name, IReadOnlyList<string>? classNames, bool checkSums)
    {
        var (imagePath, labelPath) = (imageFile.RequireIn(directory), labelFile.RequireIn(directory));
        var images = Read(imagePath, IdxFile.ReadImages, checkSums ? imageFile : null, name);
        if (images.Shape.ElementCount == 0)
        {
            throw new DataFileException(imagePath,
                images.Shape[0] == 0 ? "it holds no pictures" : $"its pictures of {images.Shape[1]} x {images.Shape[2]} have no pixels",
                "use a data set with pictures for training and for the test");
        }

        if (images.Shape[0] > MostPictures)
        {
            throw new DataFileException(imagePath, $"it holds {images.Shape[0]} pictures, more than the {MostPictures} that are read here",
                "use a part of them");
        }

        var labels = Read(labelPath, IdxFile.ReadLabels, checkSums ? labelFile : null, name);
        if (images.Shape[0] != labels.Shape[0])
        {
            throw new DataFileException(labelPath,
                $"it has {labels.Shape[0]} labels for the {images.Shape[0]} pictures of {Path.GetFileName(imagePath)}",
                "use files of one data set");
        }

        classNames ??= ClassNames.Numbers(labels.Content.Max() + 1);
        var wrong = labels.Content.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(classNames.Count - 1));
        if (wrong >= 0)
        {
            throw new DataFileException(labelPath,
                $"label {wrong} is {labels.Content[wrong]}, but the classes are 0 to {classNames.Count - 1}",
                "use files of one data set, or download it again");
        }

        return new LabelledImages(images.Content, [.. images.Shape, 1], Array.ConvertAll(labels.Content, label => (int)label), classNames)
        {
            Name = name,
            Source = directory,
        };
    }

    private static IdxArray Read(string path, Func<ContentReader, IdxArray> read, PublishedFile? published, string name) =>
        ContentReader.Read(
            path,
            reader =>
            {
                var array = read(reader);
                if (published is not null && reader.Checksum() is var found && found != published.Checksum)
                {
                    throw reader.Error(
                        $"this is not the {name} that was published: the SHA-256 of its content is {found}, not {published.Checksum}",
                        "delete it and download it again, or name its folder with --data DIR to use it as it is");
                }

                return array;
            },
            withChecksum: published is not null);
}
