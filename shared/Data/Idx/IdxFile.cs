using System.Buffers.Binary;
using System.IO.Compression;
using Course.Data.Files;
using Course.Files;

namespace Course.Data.Idx;

/// <summary>
/// Reads and writes IDX, the format of MNIST: two zero bytes, the number type, the number of axes, the size along each axis (four bytes,
/// the most significant first), then the elements. The file may be compressed with gzip.
/// </summary>
/// <remarks>Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits".</remarks>
public static class IdxFile
{
    private const int MagicSize = 4, AxisSize = 4;

    /// <summary>Reads a file of any number type and any number of axes.</summary>
    /// <exception cref="DataFileException">The file is missing, unreadable, not IDX, cut short, or longer than its header says.</exception>
    public static IdxArray Read(string path) => ContentReader.Read(path, reader => Read(reader));

    /// <summary>Reads pictures: unsigned bytes, N x H x W.</summary>
    /// <exception cref="DataFileException">As for <see cref="Read(string)"/>, or the file holds something else,
    /// for example labels.</exception>
    public static IdxArray ReadImages(string path) => ContentReader.Read(path, ReadImages);

    /// <summary>Reads labels: unsigned bytes, N.</summary>
    /// <exception cref="DataFileException">As for <see cref="Read(string)"/>, or the file holds something else,
    /// for example pictures.</exception>
    public static IdxArray ReadLabels(string path) => ContentReader.Read(path, ReadLabels);

    /// <summary>Writes a file, under its name only when it is complete.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="array">What to write.</param>
    /// <param name="compress">Whether to compress with gzip.</param>
    /// <exception cref="FileWriteException">The file system refuses.</exception>
    public static void Write(string path, IdxArray array, bool compress = false) => AtomicFile.Write(path, file =>
    {
        if (compress)
        {
            using var stream = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
            Write(stream, array);
        }
        else
        {
            Write(file, array);
        }
    });

    internal static IdxArray ReadImages(ContentReader reader) =>
        Read(reader, rank: 3, "pictures (unsigned bytes, count x height x width)", "give the file of pictures, or download it again");

    internal static IdxArray ReadLabels(ContentReader reader) =>
        Read(reader, rank: 1, "labels (unsigned bytes, one a picture)", "give the file of labels, or download it again");

    private static void Write(Stream stream, IdxArray array)
    {
        stream.Write([0, 0, (byte)array.Type, (byte)array.Shape.Rank]);
        Span<byte> size = stackalloc byte[AxisSize];
        foreach (var axisSize in array.Shape.AsSpan())
        {
            BinaryPrimitives.WriteInt32BigEndian(size, axisSize);
            stream.Write(size);
        }

        stream.Write(array.Content);
    }

    private static IdxArray Read(ContentReader reader, int rank, string expected, string advice) => Read(reader, (type, shape) =>
    {
        if (type != IdxType.UnsignedByte || shape.Length != rank)
        {
            throw reader.Error($"its header says {type} [{Excerpt.Of(Longs(shape))}], not {expected}", advice);
        }
    });

    private static IdxArray Read(ContentReader reader, Action<IdxType, int[]>? check = null)
    {
        var (type, sizes) = ReadHeader(reader);
        check?.Invoke(type, sizes);
        var byteCount = (long)IdxArray.SizeOf(type);
        foreach (var size in sizes)
        {
            // A product that saturates is still more than any file holds.
            byteCount = size == 0 ? 0 : Math.Min(byteCount, long.MaxValue / size) * size;
        }

        var content = reader.ReadBytes(byteCount, $"{Excerpt.Of(Longs(sizes), " x ")} elements ({byteCount} bytes)");
        reader.RequireEnd();
        return new IdxArray(type, sizes, content);
    }

    private static long[] Longs(int[] sizes) => Array.ConvertAll(sizes, size => (long)size);

    private static (IdxType Type, int[] Sizes) ReadHeader(ContentReader reader)
    {
        Span<byte> magic = stackalloc byte[MagicSize];
        if (reader.Read(magic) < MagicSize)
        {
            throw reader.Error("it is shorter than the magic number of an IDX file", "download it again");
        }

        var type = (IdxType)magic[2];
        if (magic[0] != 0 || magic[1] != 0 || !Enum.IsDefined(type))
        {
            throw reader.Error(
                $"it begins with {Convert.ToHexString(magic)}, which is neither IDX (00000803 for pictures, 00000801 for labels) "
                    + "nor gzip (1F8B)",
                "name an IDX file, or download it again");
        }

        var sizes = new int[magic[3]];
        Span<byte> bytes = stackalloc byte[AxisSize];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (reader.Read(bytes) < AxisSize)
            {
                throw reader.Error($"it ends within its header of {sizes.Length} sizes", "download it again");
            }

            sizes[axis] = BinaryPrimitives.ReadInt32BigEndian(bytes);
            if (sizes[axis] < 0)
            {
                throw reader.Error(
                    $"its header announces a size of {(uint)sizes[axis]} along axis {axis}, more than any array holds",
                    "download it again");
            }
        }

        return (type, sizes);
    }
}
