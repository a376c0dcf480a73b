namespace Engine.Tests.Fuzzing;

/// <summary>
/// Damages bytes in the ways in which files get damaged: bits that flip, tails that are lost or zero, pieces that are missing,
/// doubled or exchanged, numbers that lie.
/// </summary>
internal static class Mutation
{
    private static readonly byte[][] Interesting =
    [
        [0], [1], [0x7F], [0x80], [0xFF], [0, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0, 1, 0, 0],
        "\""u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(),
        "NA"u8.ToArray(), " "u8.ToArray(), "-1"u8.ToArray(),
        "{}"u8.ToArray(), "["u8.ToArray(), "\\ud800"u8.ToArray(), "99999999999"u8.ToArray(), "null"u8.ToArray(), [0xC3], [0, 0, 0xC0, 0x7F],
    ];

    /// <summary>A damaged copy; the same seed gives the same.</summary>
    public static byte[] Of(byte[] original, int seed)
    {
        var draw = new Random(seed);
        var bytes = original.ToList();
        for (var rounds = draw.Next(1, 4); rounds > 0; rounds--)
        {
            var at = draw.Next(bytes.Count + 1);
            var length = Math.Min(bytes.Count - at, 1 << draw.Next(6));
            switch (draw.Next(10))
            {
                case 0 or 1 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << draw.Next(8));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)draw.Next(256);
                    break;
                case 3:
                    bytes.RemoveRange(at, length);
                    break;
                case 4:
                    bytes.InsertRange(draw.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 5:
                    bytes.InsertRange(at, draw.GetItems(Interesting, 1)[0]);
                    break;
                case 6:
                    var value = draw.GetItems(Interesting, 1)[0];
                    bytes.RemoveRange(at, Math.Min(value.Length, bytes.Count - at));
                    bytes.InsertRange(at, value);
                    break;
                case 7:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 8:
                    var tail = Math.Min(bytes.Count, draw.Next(1, 30));
                    bytes.RemoveRange(bytes.Count - tail, tail);
                    bytes.AddRange(new byte[tail]);
                    break;
                default:
                    bytes.AddRange(Enumerable.Range(0, draw.Next(1, 12)).Select(_ => (byte)draw.Next(256)));
                    break;
            }
        }

        return [.. bytes];
    }
}
