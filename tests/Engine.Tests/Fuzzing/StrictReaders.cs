using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Engine.Tests.Fuzzing;

/// <summary>
/// The formats as their specifications write them, each in the plainest way, by nobody who wrote the engine's readers in mind:
/// what they answer is right, and null is an invalid file.
/// </summary>
internal static partial class StrictReaders
{
    private static readonly int[] SizeOfIdxType = [1, 1, 0, 2, 4, 4, 8]; // 0x08, 0x09, -, 0x0B ...

    /// <summary>RFC 1952: the content of all members.</summary>
    public static byte[]? Gzip(byte[] file)
    {
        var (at, content) = (0, new List<byte>());
        try
        {
            do
            {
                at = Member(file, at, content);
            }
            while (at < file.Length);
            return [.. content];
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The description of IDX: type, sizes and elements.</summary>
    public static (int Type, int[] Sizes, byte[] Elements)? Idx(byte[] content)
    {
        if (content is not [0, 0, >= 8 and <= 14 and not 10, var rank, ..] || content.Length < 4 + 4 * rank)
        {
            return null;
        }

        var sizes = Enumerable.Range(0, rank).Select(axis => BigEndian(content, 4 + 4 * axis)).ToArray();
        var expected = sizes.Aggregate((System.Numerics.BigInteger)SizeOfIdxType[content[2] - 8], (product, size) => product * size);
        return sizes.All(size => size <= int.MaxValue) && expected == content.Length - 4 - 4 * rank
            ? (content[2], Array.ConvertAll(sizes, size => (int)size), content[(4 + 4 * rank)..])
            : null;
    }

    /// <summary>Four files of MNIST's kind: pictures and labels of the training and of the test, which belong together.</summary>
    public static byte[][]? DataFolder(byte[][] files)
    {
        var parts = Array.ConvertAll(files, Idx);
        for (var i = 0; i < 4; i += 2)
        {
            if (parts[i] is not (8, [> 0 and var count, > 0 and var height, > 0 and var width], _)
                || parts[i + 1] is not (8, [var labelCount], var labels) || labelCount != count
                || (height, width) != (parts[0]!.Value.Sizes[1], parts[0]!.Value.Sizes[2])
                || labels.Max() > parts[1]!.Value.Elements.Max())
            {
                return null;
            }
        }

        return Array.ConvertAll(parts, part => part!.Value.Elements);
    }

    /// <summary>CIFAR-10: the labels, if all is right.</summary>
    public static int[]? Cifar(byte[] content)
    {
        const int record = 1 + 3 * 32 * 32;
        var labels = Enumerable.Range(0, content.Length / record).Select(i => (int)content[i * record]).ToArray();
        return labels.Length > 0 && content.Length % record == 0 && labels.Max() < 10 ? labels : null;
    }

    /// <summary>RFC 4180 in UTF-8, one kind of line end, empty lines left out: the records.</summary>
    public static List<string[]>? Csv(byte[] content)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        var header = Regex.Match(text, "^(?:\"(?:[^\"]|\"\")*\"|[^\"\r\n])*").Value;
        var outside = Regex.Replace(header, "\"(?:[^\"]|\"\")*\"", "");
        var separator = outside.Contains(',') ? ',' : outside.FirstOrDefault(character => character is ';' or '\t', ',');
        var field = $"(?:\"((?:[^\"\0]|\"\")*)\"|([^{Regex.Escape(separator.ToString())}\"\\p{{Cc}}]*))";
        var record = new Regex($"\\G(?:{field}{Regex.Escape(separator.ToString())})*{field}(\r\n|\n|\r|\\z)");
        var (at, records, ends) = (0, new List<string[]>(), new HashSet<bool>());
        while (at < text.Length)
        {
            var match = record.Match(text, at);
            if (!match.Success || match.Length == 0)
            {
                return null;
            }

            var captures = Enumerable.Range(1, 4)
                .SelectMany(
                    group => match.Groups[group].Captures.Select(capture => (capture.Index, capture.Value, IsQuoted: group % 2 == 1)))
                .OrderBy(capture => capture.Index)
                .ToList();
            if (match.Groups[5].Length > 0)
            {
                ends.Add(match.Groups[5].Value != "\r");
            }

            if (captures is not [{ Value: "", IsQuoted: false }])
            {
                records.Add([.. captures.Select(
                    capture => capture.IsQuoted ? capture.Value.Replace("\"\"", "\"", StringComparison.Ordinal) : capture.Value)]);
            }

            at += match.Length;
        }

        return records.Count > 0 && ends.Count < 2 && records.All(fields => fields.Length == records[0].Length)
            && records[0].Distinct().Count() == records[0].Length ? records : null;
    }

    /// <summary>A number as a table may hold it.</summary>
    public static double? Number(string field, bool mayHaveComma) =>
        NumberForm().IsMatch(field) || (mayHaveComma && NumberWithComma().IsMatch(field))
            ? double.Parse(field.Replace(',', '.'), CultureInfo.InvariantCulture)
            : null;

    /// <summary>
    /// Safetensors: the tensors with their bytes, every byte belonging to exactly one, and the checksum right if there is one.
    /// </summary>
    public static Dictionary<string, (string Type, long[] Shape, byte[] Bytes)>? Safetensors(byte[] file)
    {
        try
        {
            var length = checked((int)BitConverter.ToUInt64(file, 0));
            var (json, numbers) = (file[8..(8 + length)], file[(8 + length)..]);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(json).TrimEnd(' ');
            using var document = JsonDocument.Parse(text);
            if (text[0] != '{' || text[^1] != '}')
            {
                return null;
            }

            var tensors = new Dictionary<string, (string, long[], byte[])>();
            var owners = new int[numbers.Length];
            var root = Properties(document.RootElement);
            foreach (var (name, value) in root)
            {
                if (name == "__metadata__")
                {
                    var words = Properties(value).ToDictionary(word => word.Key,
                        word => word.Value.ValueKind == JsonValueKind.String ? word.Value.GetString()! : throw new FormatException());
                    if (words.TryGetValue("course.sha256", out var digits) && !IsChecksumOf(file, digits))
                    {
                        return null;
                    }

                    if (words.TryGetValue("course.format", out var format) && (format != "1" || digits is null))
                    {
                        return null;
                    }

                    continue;
                }

                var entry = Properties(value);
                var (type, shape, places) = (entry["dtype"].GetString()!, Whole(entry["shape"]), Whole(entry["data_offsets"]));
                var bytes = numbers[checked((int)places[0])..checked((int)places[1])];
                if (entry.Count != 3 || places.Length != 2 || type != "F32"
                    || shape.Aggregate((System.Numerics.BigInteger)4, (product, size) => product * size) != bytes.Length)
                {
                    return null;
                }

                Enumerable.Range((int)places[0], bytes.Length).ToList().ForEach(place => owners[place]++);
                tensors.Add(name, (type, shape, bytes));
            }

            return owners.All(count => count == 1) ? tensors : null;
        }
        catch (Exception exception) when (
            exception is ArgumentException or JsonException
                or InvalidOperationException or FormatException or OverflowException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static Dictionary<string, JsonElement> Properties(JsonElement element) =>
        element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value);

    private static long[] Whole(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetRawText().All(char.IsAsciiDigit) ? item.GetInt64() : throw new FormatException())];

    private static bool IsChecksumOf(byte[] file, string digits)
    {
        var text = Encoding.Latin1.GetString(file);
        return ChecksumForm().Matches(text) is [var match] && match.Groups[1].Value == digits
            && Convert.ToHexStringLower(SHA256.HashData(
                Encoding.Latin1.GetBytes(text[..match.Groups[1].Index] + new string('0', 64) + text[(match.Groups[1].Index + 64)..])))
            == digits;
    }

    private static int Member(byte[] file, int at, List<byte> content)
    {
        var start = at;
        if (file[at] != 0x1F || file[at + 1] != 0x8B || file[at + 2] != 8 || (file[at + 3] & 0xE0) != 0)
        {
            throw new FormatException("header");
        }

        var flags = file[at + 3];
        at += 10;
        at += (flags & 4) != 0 ? 2 + file[at] + 256 * file[at + 1] : 0;
        for (var texts = (flags & 8) / 8 + (flags & 16) / 16; texts > 0; texts--)
        {
            at =
                Array.IndexOf(file, (byte)0, Math.Min(at, file.Length)) is var zero and >= 0 ? zero + 1 : throw new FormatException("text");
        }

        if ((flags & 2) != 0)
        {
            at += file[at] + 256 * file[at + 1] == (Crc(file.AsSpan(start, at - start)) & 0xFFFF)
                ? 2
                : throw new FormatException("header CRC");
        }

        var (bytes, end) = new StrictInflate(file, Math.Min(at, file.Length)).Read();
        if (end + 8 > file.Length || BitConverter.ToUInt32(file, end) != Crc(bytes) || BitConverter.ToUInt32(file, end + 4) != bytes.Length)
        {
            throw new FormatException("trailer");
        }

        content.AddRange(bytes);
        return end + 8;
    }

    // The remainder of a division of polynomials, one bit after the other.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var value in bytes)
        {
            remainder ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = remainder >> 1 ^ (remainder & 1) * 0xEDB88320;
            }
        }

        return ~remainder;
    }

    private static uint BigEndian(byte[] bytes, int at) =>
        (uint)(bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]);

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^[+-]?([0-9]+,?[0-9]*|,[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex NumberWithComma();

    [GeneratedRegex("\"course\\.sha256\" *: *\"([0-9a-f]{64})\"")]
    private static partial Regex ChecksumForm();
}
