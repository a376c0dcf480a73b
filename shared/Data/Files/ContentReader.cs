using System.Security.Cryptography;
using Course.Files;

namespace Course.Data.Files;

/// <summary>
/// Reads the content of a file, uncompressed if the file is gzip, which its first two bytes tell and not its name. Whatever goes wrong
/// becomes a <see cref="DataFileException"/>; on the way the SHA-256 of the content is computed if asked for.
/// </summary>
/// <remarks>
/// Memory: as much as is asked for, and it is asked for only when the content is known to be there. That of a plain file is as long as the
/// file; a gzip file that announces more than 64 MiB is read through once before.
/// </remarks>
internal sealed class ContentReader : IDisposable
{
    private const int AllocatedUnseen = 64 << 20;
    private const long LargestCompression = 1032; // deflate writes at least one byte for 1032 of content

    private readonly Stream file;
    private readonly GzipContent? gzip;
    private readonly IncrementalHash? hash;
    private long position;

    private ContentReader(string path, bool withChecksum)
    {
        Path = path;
        file = Open(path);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        gzip = isGzip ? new GzipContent(file, GzipError) : null;
        hash = withChecksum ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>How long the content can be at most, given the size of the file.</summary>
    private long LargestContent => gzip is null ? file.Length : file.Length * LargestCompression;

    /// <summary>
    /// Opens a file, lets <paramref name="read"/> read it, and turns the errors of the file system and of gzip into sentences.
    /// </summary>
    /// <exception cref="DataFileException">The file cannot be read, or is not what the reader expects.</exception>
    public static TResult Read<TResult>(string path, Func<ContentReader, TResult> read, bool withChecksum = false)
    {
        try
        {
            using var reader = new ContentReader(path, withChecksum);
            return read(reader);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataFileException(path, "there is no such file", "check the path, or download the data", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Directory.Exists(path)
                ? new DataFileException(path, "this is a directory where a file is needed", "name a file", exception)
                : new DataFileException(path, "reading it is not permitted", "give yourself the right to read it", exception);
        }
        catch (IOException exception)
        {
            throw new DataFileException(path, $"reading it failed ({exception.Message.TrimEnd('.')})",
                "check the disk and the path", exception);
        }
    }

    /// <summary>The error of this file.</summary>
    public DataFileException Error(string problem, string advice) => new(Path, problem, advice);

    /// <summary>Reads into the buffer until it is full or the content ends, and tells how many bytes it read.</summary>
    public int Read(Span<byte> buffer)
    {
        var count = Fill(buffer);
        hash?.AppendData(buffer[..count]);
        position += count;
        return count;
    }

    /// <summary>The first bytes of the file itself, compressed if it is; nothing else may have been read before.</summary>
    public byte[] FirstBytes(int count)
    {
        var bytes = new byte[count];
        return bytes[..file.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }

    /// <summary>Reads exactly <paramref name="count"/> bytes.</summary>
    /// <param name="count">As the header announces it; a wrong count costs no memory.</param>
    /// <param name="what">What these bytes are: "60000 x 28 x 28 bytes".</param>
    public byte[] ReadBytes(long count, string what)
    {
        if (count > LargestContent || count > Array.MaxLength)
        {
            throw Error($"its header announces {what}, more than a file of {file.Length} bytes can hold", "download it again");
        }

        var there = gzip is null || count > AllocatedUnseen ? Math.Min(count, Length(position + count) - position) : count;
        var bytes = new byte[there == count ? count : 0];
        var filled = there == count ? Read(bytes) : there;
        return filled == count ? bytes : throw Error($"it ends after {filled} of {what}: the file is cut short", "download it again");
    }

    /// <summary>
    /// The length of the content, which of a gzip file only reading it tells; more than <paramref name="largest"/> is refused as soon as
    /// it is seen.
    /// </summary>
    /// <param name="largest">The most bytes that the format, or this reader, allows.</param>
    /// <param name="what">What would be larger: "a table".</param>
    /// <param name="advice">What to do then.</param>
    public long RequireLength(long largest, string what, string advice)
    {
        var length = Length(largest);
        return length <= largest ? length : throw Error($"its content is larger than the {largest} bytes that {what} may have", advice);
    }

    /// <summary>Reads all that is left for its checksum only.</summary>
    public void SkipToEnd()
    {
        var chunk = new byte[1 << 16];
        while (Read(chunk) > 0)
        {
        }
    }

    /// <summary>Checks that nothing follows what has been read.</summary>
    public void RequireEnd()
    {
        if (Read(stackalloc byte[1]) > 0)
        {
            throw Error($"more bytes follow after the {position - 1} that its header announces", "download it again");
        }
    }

    /// <summary>The SHA-256 of the content, once it has been read to its end.</summary>
    public string Checksum() => Convert.ToHexStringLower(hash!.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose()
    {
        gzip?.Dispose();
        file.Dispose();
        hash?.Dispose();
    }

    private static Stream Open(string path) => new FileInfo(path) is { Exists: true, Length: 0 }
        ? OrdinaryFile.IsPipeOrDevice(path)
            ? throw new DataFileException(path, "it is empty: a pipe or a device, not a file", "name a file")
            : Stream.Null
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);

    private DataFileException GzipError(string problem) => Error(problem, "download it again");

    /// <summary>
    /// The length of the content; of a gzip file, read until its end or until it is longer than <paramref name="enough"/>.
    /// </summary>
    private long Length(long enough)
    {
        if (gzip is null)
        {
            return file.Length;
        }

        using var again = Open(Path);
        using var content = new GzipContent(again, GzipError);
        var (chunk, length) = (new byte[1 << 16], 0L);
        for (var count = content.Read(chunk); count > 0 && length <= enough; count = content.Read(chunk))
        {
            length += count;
        }

        return length;
    }

    private int Fill(Span<byte> buffer)
    {
        if (gzip is null)
        {
            return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }

        var filled = 0;
        for (var count = gzip.Read(buffer); count > 0; count = gzip.Read(buffer[filled..]))
        {
            filled += count;
        }

        return filled;
    }
}
