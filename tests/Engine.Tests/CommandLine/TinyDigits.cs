using Course.Data.Digits;
using Course.Data.Idx;

namespace Engine.Tests.CommandLine;

/// <summary>A few generated digits as a folder with the four files of a data set, for trainings of a second or two.</summary>
internal static class TinyDigits
{
    /// <summary>Writes 600 pictures for training and 200 for the test.</summary>
    public static void WriteTo(string folder)
    {
        Write(folder, "train", 600, stream: 0);
        Write(folder, "t10k", 200, stream: 1);
    }

    private static void Write(string folder, string name, int count, int stream)
    {
        var pictures = new DigitsGenerator(seed: 3).Generate(count, stream);
        IdxFile.Write(Path.Combine(folder, $"{name}-images-idx3-ubyte"),
            new IdxArray(IdxType.UnsignedByte, pictures.Shape[..3], pictures.Pixels.ToArray()));
        IdxFile.Write(Path.Combine(folder, $"{name}-labels-idx1-ubyte"),
            new IdxArray(IdxType.UnsignedByte, [count], [.. pictures.Labels.ToArray().Select(label => (byte)label)]));
    }
}
