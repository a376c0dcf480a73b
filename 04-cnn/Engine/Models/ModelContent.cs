using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Course.Files;

namespace Course.Cnn.Models;

/// <summary>
/// An open model file whose header has been read and fits the file. Its numbers are read when a network is there to take them, and never
/// kept twice.
/// </summary>
internal sealed class ModelContent : IDisposable
{
    private const int LongestHeader = 4 << 20; // the format allows 100 MB; a network of this course needs some kilobytes
    private const int ChunkSize = 1 << 16;
    private const string Advice = "give the path of a saved model";

    private readonly string path;
    private readonly FileStream file;

    private ModelContent(string path, FileStream file)
    {
        this.path = path;
        this.file = file;
        Header = ReadHeader();
    }

    /// <summary>What the file announces.</summary>
    public ModelHeader Header { get; }

    /// <summary>Opens a file, lets <paramref name="read"/> read it, and turns the errors of the file system into sentences.</summary>
    /// <exception cref="ModelFileException">The file is missing, or not a whole model file.</exception>
    public static TResult Read<TResult>(string path, Func<ModelContent, TResult> read)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ModelFileException(path, "this is a folder where a model file is needed", Advice);
            }

            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                throw new ModelFileException(
                    path, OrdinaryFile.IsPipeOrDevice(path) ? "it is empty: a pipe or a device, not a file" : "it is empty", Advice);
            }

            using var content = new ModelContent(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, ChunkSize));
            return read(content);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelFileException(path, "there is no such model file",
                "train first, or give the path of a saved model with --model", exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not ModelFileException))
        {
            throw new ModelFileException(path, $"it cannot be read ({exception.Message.TrimEnd('.')})", Advice, exception);
        }
    }

    /// <summary>Looks at all numbers: they are finite, and the file has its checksum if it names one.</summary>
    /// <exception cref="ModelFileException">They are not, or it has not.</exception>
    public void RequireRightNumbers()
    {
        using var hash = Header.Checksum is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[ChunkSize];
        if (Header.Checksum is var (place, _))
        {
            var start = new byte[Header.NumbersStart];
            file.Position = 0;
            file.ReadExactly(start);
            start.AsSpan(place, HeaderReader.ChecksumLength).Fill((byte)'0');
            hash!.AppendData(start);
        }

        file.Position = Header.NumbersStart;
        foreach (var tensor in Header.Tensors)
        {
            for (var left = tensor.End - tensor.Start; left > 0;)
            {
                var bytes = chunk.AsSpan(0, (int)Math.Min(left, ChunkSize));
                file.ReadExactly(bytes);
                hash?.AppendData(bytes);
                left -= bytes.Length;
                if (!TensorPrimitives.IsFiniteAll(MemoryMarshal.Cast<byte, float>(bytes)))
                {
                    throw new ModelFileException(path, $"'{Excerpt.Of(tensor.Name)}' holds a number that is infinite or NaN",
                        "train again, or copy the model again");
                }
            }
        }

        if (hash is not null && Convert.ToHexStringLower(hash.GetHashAndReset()) != Header.Checksum?.Digits)
        {
            throw new ModelFileException(path, "it was damaged after it was saved: its checksum is another",
                "copy the model again, or train again");
        }
    }

    /// <summary>Reads the numbers of a tensor.</summary>
    /// <param name="tensor">Which one.</param>
    /// <param name="numbers">As many as it has.</param>
    public void ReadNumbers(TensorEntry tensor, Span<float> numbers)
    {
        file.Position = Header.NumbersStart + tensor.Start;
        file.ReadExactly(MemoryMarshal.AsBytes(numbers));
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private ModelHeader ReadHeader()
    {
        Span<byte> size = stackalloc byte[sizeof(long)];
        var length = file.ReadAtLeast(size, sizeof(long), throwOnEndOfStream: false) == sizeof(long)
            ? BinaryPrimitives.ReadInt64LittleEndian(size)
            : 0;
        if (length is <= 0 or > LongestHeader)
        {
            throw Refused("it is not a model file of this course (safetensors)");
        }

        if (length > file.Length - sizeof(long))
        {
            throw Refused("it is cut short within its header");
        }

        try
        {
            var json = new byte[length];
            file.ReadExactly(json);
            return HeaderReader.Read(json, file.Length - sizeof(long) - length);
        }
        catch (FormatException exception)
        {
            throw Refused(exception.Message, exception);
        }
    }

    private ModelFileException Refused(string problem, Exception? cause = null)
    {
        file.Dispose();
        return new ModelFileException(path, problem, Advice, cause);
    }
}
