using Course.Data.Files;
using Course.Data.Sets;
using Course.Tensors;

namespace Course.Data.Cifar;

/// <summary>
/// Reads the binary files of CIFAR, plain or compressed with gzip, and puts the three colours of a pixel side by side: N x 32 x 32 x 3.
/// </summary>
public static class CifarFile
{
    private const int Side = 32, Channels = 3, PlaneSize = Side * Side;
    private const int SmallestPart = 64; // pictures worth a thread
    private const int PicturesAtOnce = 1024; // on the way from the file
    private const int MostPictures = 60_000; // all that CIFAR has

    /// <summary>Reads one file, of at most 60 000 pictures.</summary>
    /// <exception cref="DataFileException">
    /// The file is missing, unreadable, not a whole number of pictures, or holds a label out of range.
    /// </exception>
    public static LabelledImages Read(string path, CifarFormat format) => ContentReader.Read(path, reader =>
    {
        var recordSize = format.LabelBytes + Channels * PlaneSize;
        var length = reader.RequireLength((long)MostPictures * recordSize, $"a file of {MostPictures} {format.Name} pictures",
            "check that it is the binary version of this data set");
        if (length == 0 || length % recordSize != 0)
        {
            throw reader.Error($"its {length} bytes are not a whole number of {format.Name} pictures of {recordSize} bytes",
                "download it again");
        }

        var count = (int)(length / recordSize);
        var (labels, pixels) = (new int[count], new byte[count * Channels * PlaneSize]);
        var records = new byte[Math.Min(count, PicturesAtOnce) * recordSize];
        for (var first = 0; first < count; first += PicturesAtOnce)
        {
            var part = Math.Min(PicturesAtOnce, count - first);
            reader.Read(records.AsSpan(0, part * recordSize));
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

            Interleave(records, part, recordSize, format.LabelBytes, pixels.AsMemory(first * Channels * PlaneSize));
        }

        reader.RequireEnd();
        return new LabelledImages(pixels, [count, Side, Side, Channels], labels, format.ClassNames) { Name = format.Name, Source = path };
    });

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

        return new ImageDataSet(
            Join([.. training.Select(path => Read(path, format))], folder),
            Join([Read(test, format)], folder));
    }

    /// <summary>Which kind of CIFAR lies in a folder, judged by the name of its test file, or null.</summary>
    internal static CifarFormat? FormatIn(string folder) =>
        In(folder, "test_batch.bin") is not null ? CifarFormat.Ten : In(folder, "test.bin") is not null ? CifarFormat.Hundred : null;

    private static string? In(string folder, string name) => new PublishedFile(name, Checksum: "").In(folder);

    private static LabelledImages Join(IReadOnlyList<LabelledImages> parts, string folder)
    {
        var pixels = new byte[parts.Sum(part => part.Pixels.Length)];
        var labels = new List<int>();
        var at = 0;
        foreach (var part in parts)
        {
            part.Pixels.CopyTo(pixels.AsSpan(at));
            at += part.Pixels.Length;
            labels.AddRange(part.Labels);
        }

        return new LabelledImages(pixels, [labels.Count, Side, Side, Channels], [.. labels], parts[0].ClassNames)
        {
            Name = parts[0].Name,
            Source = folder,
        };
    }

    // Records of labels, red plane, green plane, blue plane -> N x 32 x 32 x 3
    private static void Interleave(byte[] records, int count, int recordSize, int labelBytes, Memory<byte> pixels) =>
        Workers.For(count, SmallestPart, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var planes = records.AsSpan(i * recordSize + labelBytes, Channels * PlaneSize);
                var picture = pixels.Span.Slice(i * Channels * PlaneSize, Channels * PlaneSize);
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
