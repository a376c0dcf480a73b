using System.Security.Cryptography;
using Course.Data.Sets;

namespace Engine.Tests.Data;

/// <summary>A data set in the form of MNIST with three pictures of 2 x 2 for training and two for the test, and its files.</summary>
internal static class TinySet
{
    private static readonly byte[][] Contents =
    [
        [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        [0, 0, 8, 1, 0, 0, 0, 3, 0, 1, 2],
        [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 13, 14, 15, 16, 17, 18, 19, 20],
        [0, 0, 8, 1, 0, 0, 0, 2, 2, 0],
    ];

    private static readonly string[] Names =
    [
        "train-images-idx3-ubyte",
        "train-labels-idx1-ubyte",
        "t10k-images-idx3-ubyte",
        "t10k-labels-idx1-ubyte",
    ];

    /// <summary>The data set as its publisher describes it.</summary>
    public static IdxDataSet Published { get; } = new()
    {
        Name = "Tiny",
        FolderName = "tiny",
        ClassNames = ["a", "b", "c"],
        Files = [.. Names.Zip(Contents, (name, content) => new PublishedFile(name, Convert.ToHexStringLower(SHA256.HashData(content))))],
        Mirrors = [],
    };

    /// <summary>The content of one of the four files.</summary>
    public static byte[] Content(string name) => Contents[Array.IndexOf(Names, name)];

    /// <summary>Writes the four files, some with other labels if given.</summary>
    public static void WriteTo(string folder, byte[]? trainingLabels = null, byte[]? testLabels = null, bool compress = false)
    {
        Directory.CreateDirectory(folder);
        Write(0, Contents[0]);
        Write(1, trainingLabels is null ? Contents[1] : [0, 0, 8, 1, 0, 0, 0, (byte)trainingLabels.Length, .. trainingLabels]);
        Write(2, Contents[2]);
        Write(3, testLabels is null ? Contents[3] : [0, 0, 8, 1, 0, 0, 0, (byte)testLabels.Length, .. testLabels]);

        void Write(int file, byte[] content) =>
            File.WriteAllBytes(
                Path.Combine(folder, compress ? $"{Names[file]}.gz" : Names[file]), compress ? Gzip.Compress(content) : content);
    }
}
