using System.Buffers.Binary;
using System.IO.Compression;

namespace Course.Data.Files;

/// <summary>
/// The content of a gzip file, and the one place that decides what a whole gzip file is: one member or several, each with a header,
/// deflate data, and the CRC-32 and the length of its content, which have to be right; nothing stands before, between or behind them.
/// </summary>
/// <remarks>
/// RFC 1952. <see cref="GZipStream"/> is more forgiving: it takes the end of the file for the end of the data and ignores what follows
/// them, and a file whose tail was replaced by zeros becomes data that nobody wrote.
/// </remarks>
/// <param name="file">The file, from its beginning.</param>
/// <param name="error">Makes the exception of a half sentence.</param>
internal sealed class GzipContent(Stream file, Func<string, DataFileException> error) : IDisposable
{
    private const string CutShort = "its gzip data are cut short", Damaged = "its gzip data are damaged";
    private const int TrailerSize = 8;
    private const int SingleBytes = 64; // before the end of the file: deflate's last few bytes

    private readonly DeflateSource source = new(file);
    private DeflateStream? deflate;
    private long deflateStart;
    private uint crc, length; // of the member's content so far, the length modulo 2^32

    /// <summary>Reads some of the content; 0 when the file ended and all of it was right.</summary>
    /// <exception cref="DataFileException">The file is not a whole gzip file.</exception>
    public int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || (deflate is null && file.Position > 0))
        {
            return 0;
        }

        deflate ??= BeginMember();
        while (true)
        {
            var count = Inflate(buffer);
            if (count > 0)
            {
                crc = Crc32.Append(crc, buffer[..count]);
                length += (uint)count;
                return count;
            }

            EndMember();
            if (file.Position == file.Length)
            {
                deflate = null;
                return 0;
            }

            deflate = BeginMember();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        deflate?.Dispose();
        source.Dispose();
    }

    private DeflateStream BeginMember()
    {
        var isFirst = file.Position == 0;
        if (file.ReadByte() != 0x1F || file.ReadByte() != 0x8B)
        {
            throw error(isFirst ? Damaged : "its gzip data are followed by other bytes");
        }

        ReadHeader();
        (crc, length, deflateStart) = (0, 0, file.Position);
        source.SingleFrom = file.Length - TrailerSize - SingleBytes;
        return new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>
    /// The header behind its two first bytes: method, flags, time, and as the flags say more fields, a name, a comment, and the header's
    /// own CRC.
    /// </summary>
    private void ReadHeader()
    {
        var headerCrc = Crc32.Append(0, [0x1F, 0x8B]);
        byte Next()
        {
            var value = file.ReadByte();
            headerCrc = value >= 0 ? Crc32.Append(headerCrc, [(byte)value]) : throw error(CutShort);
            return (byte)value;
        }

        void SkipText()
        {
            while (Next() != 0)
            {
            }
        }

        const int deflateMethod = 8, hasHeaderCrc = 2, hasFields = 4, hasName = 8, hasComment = 16, reserved = 0xE0;
        var (method, flags) = (Next(), Next());
        if (method != deflateMethod || (flags & reserved) != 0)
        {
            throw error(Damaged);
        }

        for (var skipped = 0; skipped < 6; skipped++)
        {
            Next(); // time, quality, system
        }

        for (var left = (flags & hasFields) != 0 ? Next() | Next() << 8 : 0; left > 0; left--)
        {
            Next();
        }

        if ((flags & hasName) != 0)
        {
            SkipText();
        }

        if ((flags & hasComment) != 0)
        {
            SkipText();
        }

        var expected = (ushort)headerCrc;
        if ((flags & hasHeaderCrc) != 0 && (Next() | Next() << 8) != expected)
        {
            throw error(Damaged);
        }
    }

    private void EndMember()
    {
        if (!source.IsExact)
        {
            FindEnd();
        }

        Span<byte> trailer = stackalloc byte[TrailerSize];
        if (file.ReadAtLeast(trailer, TrailerSize, throwOnEndOfStream: false) < TrailerSize)
        {
            throw error(CutShort);
        }

        deflate!.Dispose();
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != crc || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != length)
        {
            throw error(Damaged);
        }
    }

    /// <summary>
    /// The member ended before the file does, somewhere in the last piece: goes there again, and through that piece in single bytes.
    /// </summary>
    private void FindEnd()
    {
        deflate!.Dispose();
        (source.SingleFrom, file.Position) = (source.LastPiece, deflateStart);
        deflate = new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
        var ignored = new byte[1 << 16];
        while (Inflate(ignored) > 0)
        {
        }
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return deflate!.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw error(Damaged);
        }
    }
}
