using System.Buffers.Binary;

namespace Course.Data.Files;

/// <summary>
/// CRC-32, the check number of gzip and PNG: the remainder of the bytes, read as one long polynomial over two elements, divided by the
/// polynomial EDB88320 (its bits reversed). Any single damage of up to 32 bits changes it.
/// </summary>
/// <remarks>
/// ISO 3309; RFC 1952, section 8. Eight bytes a turn after M. Kounavis and F. Berry, "A systematic approach to building high performance,
/// software-based, CRC generators", 2005.
/// </remarks>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Width = 256;

    // Row k holds the remainder of a byte that k zero bytes follow.
    private static readonly uint[] Table = MakeTable();

    /// <summary>The number of what came before, and of more bytes behind it; of nothing it is 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var remainder = ~crc;
        while (bytes.Length >= sizeof(ulong))
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ remainder;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[sizeof(uint)..]);
            remainder = table[7 * Width + (byte)low] ^ table[6 * Width + (byte)(low >> 8)]
                ^ table[5 * Width + (byte)(low >> 16)] ^ table[4 * Width + (byte)(low >> 24)]
                ^ table[3 * Width + (byte)high] ^ table[2 * Width + (byte)(high >> 8)]
                ^ table[Width + (byte)(high >> 16)] ^ table[(byte)(high >> 24)];
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            remainder = table[(byte)(remainder ^ value)] ^ (remainder >> 8);
        }

        return ~remainder;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[8 * Width];
        for (var value = 0u; value < Width; value++)
        {
            var remainder = value;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ Polynomial;
            }

            table[value] = remainder;
        }

        for (var i = Width; i < table.Length; i++)
        {
            table[i] = table[(byte)table[i - Width]] ^ (table[i - Width] >> 8);
        }

        return table;
    }
}
