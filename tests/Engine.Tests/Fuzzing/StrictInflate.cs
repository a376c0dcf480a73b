namespace Engine.Tests.Fuzzing;

/// <summary>
/// Deflate data read bit by bit, straight from RFC 1951, slowly and without mercy: a code that is not in its table, a distance before
/// the beginning, an over-subscribed or incomplete table of lengths, a stored length that does not match its complement are errors.
/// </summary>
internal sealed class StrictInflate(byte[] data, int start)
{
    private static readonly int[] LengthBase =
    [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
    ];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly List<byte> output = [];
    private long bit = start * 8L;

    /// <summary>The content and the place behind the last byte of the data.</summary>
    /// <exception cref="FormatException">They are no deflate data.</exception>
    public (byte[] Content, int End) Read()
    {
        bool isLast;
        do
        {
            isLast = Bits(1) == 1;
            switch (Bits(2))
            {
                case 0:
                    Stored();
                    break;
                case 1:
                    Coded([.. Enumerable.Range(0, 288).Select(symbol => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)],
                        [.. Enumerable.Repeat(5, 30)]);
                    break;
                case 2:
                    Dynamic();
                    break;
                default:
                    throw new FormatException("block type 3");
            }
        }
        while (!isLast);
        return ([.. output], (int)((bit + 7) / 8));
    }

    private int Bits(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++, bit++)
        {
            value |= (bit / 8 < data.Length ? data[bit / 8] >> (int)(bit % 8) & 1 : throw new FormatException("the end")) << i;
        }

        return value;
    }

    private void Stored()
    {
        bit = (bit + 7) / 8 * 8;
        var length = Bits(16);
        if ((length ^ 0xFFFF) != Bits(16))
        {
            throw new FormatException("a stored length");
        }

        for (; length > 0; length--)
        {
            output.Add((byte)Bits(8));
        }
    }

    private void Dynamic()
    {
        var (literals, distances, codes) = (Bits(5) + 257, Bits(5) + 1, Bits(4) + 4);
        if (literals > 286 || distances > 30)
        {
            throw new FormatException("too many codes");
        }

        var codeLengths = new int[19];
        for (var i = 0; i < codes; i++)
        {
            codeLengths[CodeOrder[i]] = Bits(3);
        }

        var lengths = new List<int>();
        while (lengths.Count < literals + distances)
        {
            var symbol = Symbol(codeLengths, mayBeIncomplete: false);
            var (value, times) = symbol switch
            {
                < 16 => (symbol, 1),
                16 => (lengths.Count > 0 ? lengths[^1] : throw new FormatException("nothing to repeat"), 3 + Bits(2)),
                17 => (0, 3 + Bits(3)),
                _ => (0, 11 + Bits(7)),
            };
            lengths.AddRange(Enumerable.Repeat(value, times));
        }

        if (lengths.Count > literals + distances || lengths[256] == 0)
        {
            throw new FormatException("lengths");
        }

        Coded([.. lengths.Take(literals)], [.. lengths.Skip(literals)]);
    }

    private void Coded(int[] literals, int[] distances)
    {
        Check(literals, mayBeIncomplete: true);
        Check(distances, mayBeIncomplete: true);
        for (var symbol = Symbol(literals, mayBeIncomplete: true); symbol != 256; symbol = Symbol(literals, mayBeIncomplete: true))
        {
            if (symbol < 256)
            {
                output.Add((byte)symbol);
                continue;
            }

            if (symbol > 285)
            {
                throw new FormatException("a length code");
            }

            var length = LengthBase[symbol - 257] + Bits(LengthBits[symbol - 257]);
            var code = Symbol(distances, mayBeIncomplete: true);
            var extra = Math.Max(0, code / 2 - 1);
            var distance = code < 4 ? code + 1 : ((2 + code % 2) << extra) + 1 + Bits(extra);
            for (; length > 0; length--)
            {
                output.Add(distance <= output.Count ? output[^distance] : throw new FormatException("a distance"));
            }
        }
    }

    /// <summary>The next symbol of the canonical code with these lengths.</summary>
    private int Symbol(int[] lengths, bool mayBeIncomplete)
    {
        Check(lengths, mayBeIncomplete);
        var (code, first) = (0, 0);
        for (var length = 1; length <= 15; length++)
        {
            code = code << 1 | Bits(1);
            var count = lengths.Count(other => other == length);
            if (code - first < count)
            {
                return Enumerable.Range(0, lengths.Length).Where(symbol => lengths[symbol] == length).ElementAt(code - first);
            }

            first = (first + count) << 1;
        }

        throw new FormatException("no code");
    }

    // Kraft's sum is 1; a table of one code of one bit (or of none, for distances that never come) is the exception that is allowed.
    private static void Check(int[] lengths, bool mayBeIncomplete)
    {
        var sum = lengths.Where(length => length > 0).Sum(length => 1 << (15 - length));
        if (sum > 1 << 15 || (sum < 1 << 15 && !(mayBeIncomplete && lengths.Max() <= 1) && lengths.Length != 30))
        {
            throw new FormatException("a code that is not full");
        }
    }
}
