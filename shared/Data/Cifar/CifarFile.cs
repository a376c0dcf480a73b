using Course.Data.Files;
using Course.Data.Sets;
using Course.Tensors;

namespace Course.Data.Cifar;

/// <summary>
/// Reads the binary files of CIFAR, plain or compressed with gzip, and puts the three colours of a pixel side by side: N x 32 x 32 x 3.
/// </summary>
public static class CifarFile
{
    private const int Side = 32, Channels = 3, PlaneSize = Side * Side, PictureSize = Channels * PlaneSize;
    private const int SmallestPart = 64; // pictures worth a thread
    private const int PicturesAtOnce = 1024; // on the way from the file
    private const int MostPictures = 60_000; // all that CIFAR has

    /// <summary>Reads one file, of at most 60 000 pictures.</summary>
    /// <exception cref="DataFileException">
    /// The file is missing, unreadable, not a whole number of pictures, or holds a label out of range.
    /// </exception>
    public static LabelledImages Read(string path, CifarFormat format) => Read([path], format, source: path);

    /// <summary>
    /// Reads a folder: the training files that are there (the five batches of CIFAR-10, or one file of CIFAR-100) and the test file.
    /// </summary>
    /// <exception cref="DataFileException">There is no training or no test file, or one is damaged.</exception>
    public static ImageDataSet ReadFolder(string folder, CifarFormat format)
    {
        DataFolders.RequireDirectory(folder, "name the folder of the binary files");
        var isTen = format.LabelBytes == 1;
        var trainingNames = isTen ? Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin") : ["train.bin"];
        var training = trainingNames.Select(name => In(folder, name)).OfType<string>().ToList();
        var test = In(folder, isTen ? "test_batch.bin" : "test.bin");
        if (training.Count == 0 || test is null)
        {
            throw new DataFileException(folder,
                $"it lacks the {(training.Count == 0 ? "training" : "test")} file of {format.Name}, plain or compressed (.gz)",
                $"put {(isTen ? "data_batch_1.bin ... and test_batch.bin" : "train.bin and test.bin")} there");
        }

        return new ImageDataSet(Read(training, format, folder), Read([test], format, folder));
    }

    /// <summary>Which kind of CIFAR lies in a folder, judged by the name of its test file, or null.</summary>
    internal static CifarFormat? FormatIn(string folder) =>
        In(folder, "test_batch.bin") is not null ? CifarFormat.Ten : In(folder, "test.bin") is not null ? CifarFormat.Hundred : null;

    private static string? In(string folder, string name) => new PublishedFile(name, Checksum: "").In(folder);

    /// <summary>Reads files one behind the other, each into its place: no picture is copied.</summary>
    private static LabelledImages Read(List<string> paths, CifarFormat format, string source)
    {
        var counts = paths.Select(path => ContentReader.Read(path, reader => PicturesIn(reader, format))).ToArray();
        if (counts.Sum() > MostPictures)
        {
            throw new DataFileException(source, $"its files hold {counts.Sum()} pictures, and {format.Name} has {MostPictures}",
                "check that they are the binary version of this data set");
        }

        var (labels, pixels) = (new int[counts.Sum()], new byte[counts.Sum() * PictureSize]);
        var at = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var (first, count) = (at, counts[i]);
            ContentReader.Read(paths[i], reader => Fill(reader, format, labels.AsSpan(first, count), pixels.AsMemory(first * PictureSize)));
            at += count;
        }

        return new LabelledImages(pixels, [labels.Length, Side, Side, Channels], labels, format.ClassNames)
        {
            Name = format.Name,
            Source = source,
        };
    }

    private static int PicturesIn(ContentReader reader, CifarFormat format)
    {
        var length = reader.RequireLength((long)MostPictures * RecordSize(format), $"a file of {MostPictures} {format.Name} pictures",
            "check that it is the binary version of this data set");
        return length > 0 && length % RecordSize(format) == 0
            ? (int)(length / RecordSize(format))
            : throw reader.Error($"its {length} bytes are not a whole number of {format.Name} pictures of {RecordSize(format)} bytes",
                "download it again");
    }

    private static int Fill(ContentReader reader, CifarFormat format, Span<int> labels, Memory<byte> pixels)
    {
        var recordSize = RecordSize(format);
        var records = new byte[Math.Min(labels.Length, PicturesAtOnce) * recordSize];
        for (var first = 0; first < labels.Length; first += PicturesAtOnce)
        {
            var part = Math.Min(PicturesAtOnce, labels.Length - first);
            if (reader.Read(records.AsSpan(0, part * recordSize)) < part * recordSize)
            {
                throw reader.Error("it became shorter while it was read", "wait until it is whole");
            }

            for (var i = 0; i < part; i++)
            {
                labels[first + i] = records[i * recordSize + format.LabelAt];
                if (labels[first + i] >= format.ClassNames.Count)
                {
                    throw reader.Error(
                        $"label {first + i} is {labels[first + i]}, but the classes of {format.Name} are 0 to "
                            + $"{format.ClassNames.Count - 1}",
                        "check that it is the binary version of this data set");
                }
            }

            Interleave(records, part, recordSize, format.LabelBytes, pixels[(first * PictureSize)..]);
        }

        reader.RequireEnd();
        return labels.Length;
    }

    private static int RecordSize(CifarFormat format) => format.LabelBytes + PictureSize;

    // Records of labels, red plane, green plane, blue plane -> N x 32 x 32 x 3
    private static void Interleave(byte[] records, int count, int recordSize, int labelBytes, Memory<byte> pixels) =>
        Workers.For(count, SmallestPart, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var planes = records.AsSpan(i * recordSize + labelBytes, PictureSize);
                var picture = pixels.Span.Slice(i * PictureSize, PictureSize);
                for (var pixel = 0; pixel < PlaneSize; pixel++)
                {
                    for (var channel = 0; channel < Channels; channel++)
                    {
                        picture[pixel * Channels + channel] = planes[channel * PlaneSize + pixel];
                    }
                }
            }
        });
}
