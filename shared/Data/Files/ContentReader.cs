using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Course.Data.Files;

/// <summary>
/// Reads the content of a file, uncompressed if the file is gzip, which its first two bytes tell and not its name. Whatever goes wrong becomes a
/// <see cref="DataFileException"/>; on the way the SHA-256 of the content is computed if asked for.
/// </summary>
internal sealed class ContentReader : IDisposable
{
    private const int ChunkSize = 1 << 20;
    private const int FirstAllocation = 64 << 20; // more is allocated only when as much has been read
    private const long LargestCompression = 1032; // deflate writes at least one byte for 1032 of content

    private readonly FileStream file;
    private readonly Stream content;
    private readonly IncrementalHash? hash;
    private readonly bool isGzip;
    private long position;

    private ContentReader(string path, bool withChecksum)
    {
        Path = path;
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        content = isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        hash = withChecksum ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>How long the content can be at most, given the size of the file.</summary>
    public long LargestContent => isGzip ? file.Length * LargestCompression : file.Length;

    /// <summary>Opens a file, lets <paramref name="read"/> read it, and turns the errors of the file system and of gzip into sentences.</summary>
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
        catch (InvalidDataException exception)
        {
            throw new DataFileException(path, "its gzip data are damaged", "download it again", exception);
        }
        catch (IOException exception)
        {
            throw new DataFileException(path, $"reading it failed ({exception.Message.TrimEnd('.')})", "check the disk and the path", exception);
        }
    }

    /// <summary>The error of this file.</summary>
    public DataFileException Error(string problem, string advice) => new(Path, problem, advice);

    /// <summary>Reads into the buffer until it is full or the content ends, and tells how many bytes it read.</summary>
    public int Read(Span<byte> buffer)
    {
        var count = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        hash?.AppendData(buffer[..count]);
        position += count;
        return count;
    }

    /// <summary>Reads exactly <paramref name="count"/> bytes. Memory grows with what the file holds, so a wrong count costs no more than the file.</summary>
    /// <param name="count">As the header announces it.</param>
    /// <param name="what">What these bytes are: "60000 x 28 x 28 bytes".</param>
    public byte[] ReadBytes(long count, string what)
    {
        if (count > LargestContent || count > Array.MaxLength)
        {
            throw Error($"its header announces {what}, more than a file of {file.Length} bytes can hold", "download it again");
        }

        var bytes = new byte[Math.Min(count, FirstAllocation)];
        var filled = 0;
        while (filled < count)
        {
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            }

            var wanted = Math.Min(ChunkSize, bytes.Length - filled);
            var received = Read(bytes.AsSpan(filled, wanted));
            filled += received;
            if (received < wanted)
            {
                throw Error($"it ends after {filled} of {what}: the file is cut short", "download it again");
            }
        }

        return bytes;
    }

    /// <summary>Reads all that is left.</summary>
    public byte[] ReadToEnd()
    {
        using var all = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (var count = Read(chunk); count > 0; count = Read(chunk))
        {
            all.Write(chunk, 0, count);
        }

        RequireEnd();
        return all.ToArray();
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

        if (isGzip)
        {
            RequireGzipEnd();
        }
    }

    /// <summary>The SHA-256 of the content, once it has been read to its end.</summary>
    public string Checksum() => Convert.ToHexStringLower(hash!.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose()
    {
        content.Dispose();
        file.Dispose();
        hash?.Dispose();
    }

    /// <summary>
    /// A gzip file ends with the length of its last member, so with a number up to the length of the content.
    /// <see cref="GZipStream"/> ignores a missing end and bytes after the end.
    /// </summary>
    private void RequireGzipEnd()
    {
        Span<byte> length = stackalloc byte[4];
        file.Position = Math.Max(0, file.Length - length.Length);
        file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        if (BinaryPrimitives.ReadUInt32LittleEndian(length) > position)
        {
            throw Error("its gzip data are cut short, or followed by other bytes", "download it again");
        }
    }
}
