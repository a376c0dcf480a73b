using System.Text.Json;
using System.Text.Unicode;
using Course.Files;

namespace Course.Cnn.Models;

/// <summary>
/// Reads the header of a model file as strictly as the safetensors format is written: an object in JSON and UTF-8 that begins with its
/// brace and ends with nothing but spaces behind it, every name once, every tensor with its type, its shape and its place, the places side
/// by side without gap or overlap and as long as the file.
/// </summary>
/// <remarks>Hugging Face, "Safetensors", the section on the format.</remarks>
internal sealed class HeaderReader
{
    /// <summary>The name of the words about the model, which is no tensor.</summary>
    public const string WordsName = "__metadata__";

    /// <summary>
    /// The word that marks a file of this course, and its value. Such a file has a checksum: a bit that changed within the checksum's name
    /// does not make it a file of others, which need none.
    /// </summary>
    public const string FormatName = "course.format", Format = "1";

    /// <summary>The word that holds the checksum.</summary>
    public const string ChecksumName = "course.sha256";

    /// <summary>Digits of a SHA-256.</summary>
    public const int ChecksumLength = 64;

    private static readonly Dictionary<string, int> BitsOfType = new()
    {
        ["F4"] = 4,
        ["F6_E2M3"] = 6,
        ["F6_E3M2"] = 6,
        ["BOOL"] = 8,
        ["U8"] = 8,
        ["I8"] = 8,
        ["F8_E5M2"] = 8,
        ["F8_E4M3"] = 8,
        ["F8_E8M0"] = 8,
        ["U16"] = 16,
        ["I16"] = 16,
        ["F16"] = 16,
        ["BF16"] = 16,
        ["U32"] = 32,
        ["I32"] = 32,
        ["F32"] = 32,
        ["U64"] = 64,
        ["I64"] = 64,
        ["F64"] = 64,
        ["C64"] = 64,
    };

    private readonly Dictionary<string, string> words = [];
    private readonly List<TensorEntry> tensors = [];
    private (int Place, string Digits)? checksum;
    private bool isOfCourse;

    private HeaderReader()
    {
    }

    /// <summary>Reads a header.</summary>
    /// <param name="json">The header without the eight bytes of its length.</param>
    /// <param name="contentLength">Bytes of the file behind the header.</param>
    /// <exception cref="FormatException">It is not as the format wants it; the message is a half sentence.</exception>
    public static ModelHeader Read(ReadOnlySpan<byte> json, long contentLength)
    {
        if (json is not [(byte)'{', ..] || !Utf8.IsValid(json))
        {
            throw new FormatException("it is not a model file of this course (safetensors)");
        }

        var reader = new HeaderReader();
        try
        {
            reader.ReadAll(json.TrimEnd((byte)' '));
        }
        // the latter for half of a surrogate pair
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not a model file of this course (safetensors), or its header is damaged", exception);
        }

        reader.RequireChecksum();
        reader.RequireContent(contentLength);
        return new ModelHeader(reader.words, reader.tensors, reader.checksum, sizeof(long) + json.Length);
    }

    private void ReadAll(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var names = new HashSet<string>();
        reader.Read();
        while (NextName(ref reader, names) is { } name)
        {
            if (name == WordsName)
            {
                ReadWords(ref reader);
            }
            else
            {
                tensors.Add(ReadTensor(ref reader, name));
            }
        }

        if (reader.Read() || reader.BytesConsumed != json.Length)
        {
            throw new FormatException("something follows its header");
        }
    }

    private void ReadWords(ref Utf8JsonReader reader)
    {
        Require(ref reader, JsonTokenType.StartObject, WordsName);
        var names = new HashSet<string>();
        while (NextName(ref reader, names) is { } name)
        {
            Require(ref reader, JsonTokenType.String, name);
            var word = reader.GetString()!;
            if (name == FormatName)
            {
                isOfCourse = word == Format ? true
                    : throw new FormatException($"its format is '{Excerpt.Of(word)}', and this program reads format {Format}");
                continue;
            }

            if (name != ChecksumName)
            {
                words[name] = word;
                continue;
            }

            if (reader.ValueSpan.Length != ChecksumLength || !word.All(char.IsAsciiHexDigitLower))
            {
                throw new FormatException("its checksum is not 64 hexadecimal digits");
            }

            checksum = (sizeof(long) + (int)reader.TokenStartIndex + 1, word);
        }
    }

    private static TensorEntry ReadTensor(ref Utf8JsonReader reader, string name)
    {
        Require(ref reader, JsonTokenType.StartObject, name);
        var (type, shape, offsets) = (default(string), default(long[]), default(long[]));
        var names = new HashSet<string>();
        while (NextName(ref reader, names) is { } key)
        {
            switch (key)
            {
                case "dtype":
                    Require(ref reader, JsonTokenType.String, name);
                    type = reader.GetString();
                    break;
                case "shape":
                    shape = ReadIntegers(ref reader, name);
                    break;
                case "data_offsets":
                    offsets = ReadIntegers(ref reader, name);
                    break;
                default:
                    throw Wrong(name, $"has '{Excerpt.Of(key)}', which the format does not know");
            }
        }

        if (type is null || shape is null || offsets is not [var start, var end])
        {
            throw Wrong(name, "lacks its type, shape or place");
        }

        if (!BitsOfType.TryGetValue(type, out var bits))
        {
            throw Wrong(name, $"is of the unknown type {Excerpt.Of(type)}");
        }

        if (start > end || BitCount(shape, bits) != (Int128)(end - start) * 8)
        {
            throw Wrong(name, $"is {type} [{Excerpt.Of(shape)}] and has the places {start} to {end}, which do not fit");
        }

        return new TensorEntry(name, type, shape, start, end);
    }

    private static Int128 BitCount(long[] shape, int bits)
    {
        var count = (Int128)bits;
        foreach (var size in shape)
        {
            count = Int128.Min(count * size, long.MaxValue); // no overflow; what saturates fits into no file
        }

        return shape.Contains(0) ? 0 : count;
    }

    private static long[] ReadIntegers(ref Utf8JsonReader reader, string name)
    {
        Require(ref reader, JsonTokenType.StartArray, name);
        var integers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            integers.Add(reader.TokenType == JsonTokenType.Number && reader.ValueSpan[0] != '-' && reader.TryGetInt64(out var integer)
                ? integer
                : throw Wrong(name, "has a size or a place that is not a whole number"));
        }

        return [.. integers];
    }

    /// <summary>The next name of the object that is being read, or null at its end.</summary>
    private static string? NextName(ref Utf8JsonReader reader, HashSet<string> names)
    {
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = reader.GetString()!;
        return names.Add(name) ? name : throw new FormatException($"its header names '{Excerpt.Of(name)}' twice");
    }

    private static void Require(ref Utf8JsonReader reader, JsonTokenType type, string name)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw Wrong(name,
                $"is not {(type == JsonTokenType.String ? "text" : type == JsonTokenType.StartArray ? "a list" : "an object")} where "
                    + "it has to be");
        }
    }

    private static FormatException Wrong(string name, string problem) => new($"its header is damaged: '{Excerpt.Of(name)}' {problem}");

    private void RequireChecksum()
    {
        if (isOfCourse && checksum is null)
        {
            throw new FormatException("it was damaged after it was saved: its checksum is missing");
        }
    }

    private void RequireContent(long contentLength)
    {
        tensors.Sort((left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
        var end = 0L;
        foreach (var tensor in tensors)
        {
            if (tensor.Start != end)
            {
                throw Wrong(tensor.Name, tensor.Start < end ? "overlaps the tensor before it" : "leaves a gap to the tensor before it");
            }

            end = tensor.End;
        }

        if (end != contentLength)
        {
            throw new FormatException(end > contentLength
                ? $"its numbers are cut short: its header announces {end} bytes of them, and {contentLength} are there"
                : $"{contentLength - end} bytes follow the {end} bytes of numbers that its header announces");
        }
    }
}
