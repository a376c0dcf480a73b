using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Files;
using Course.Mlp;

namespace Course.Cnn.Models;

/// <summary>
/// Saves a network's numbers and loads them again, in the safetensors format: eight bytes with the length of a header, the header in JSON (name, type, shape and place of every
/// tensor, and words about the model), then the numbers. Any tool that reads safetensors reads these files.
/// </summary>
/// <remarks>The file is written beside its place and renamed. A file that does not fit the network changes nothing in it.</remarks>
public static class ModelFile
{
    private const int LongestHeader = 100_000_000; // the format's own limit
    private const string Words = "__metadata__";

    /// <summary>Saves the network.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="network">What to save: all of its <see cref="Module{T}.State"/>.</param>
    /// <param name="metadata">Words about the model: its architecture, its data.</param>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public static void Save(string path, Module<float> network, IReadOnlyDictionary<string, string> metadata)
    {
        var header = new JsonObject { [Words] = JsonSerializer.SerializeToNode(metadata) };
        var end = 0;
        foreach (var (name, value) in network.State)
        {
            var start = end;
            end += value.Size * sizeof(float);
            header[name] = new JsonObject
            {
                ["dtype"] = "F32",
                ["shape"] = new JsonArray([.. value.Shape.Select(size => JsonValue.Create(size))]),
                ["data_offsets"] = new JsonArray(start, end),
            };
        }

        var text = JsonSerializer.SerializeToUtf8Bytes(header);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
            stream.Write(length);
            stream.Write(text);
            foreach (var (_, value) in network.State)
            {
                stream.Write(MemoryMarshal.AsBytes(value.Data));
            }
        });
    }

    /// <summary>Reads the words about a model, without its numbers.</summary>
    /// <exception cref="ModelFileException">The file is missing, cut short, or no model.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path) => Metadata(Read(path).Header);

    /// <summary>Reads a file's numbers into a network of the same architecture.</summary>
    /// <returns>The words about the model.</returns>
    /// <exception cref="ModelFileException">The file is missing, cut short, no model, or one of another architecture; the network is as it was.</exception>
    public static IReadOnlyDictionary<string, string> Load(string path, Module<float> network)
    {
        var (header, numbers) = Read(path);
        var places = network.State.Select(tensor => (tensor.Value, Bytes: Find(path, header, numbers, tensor))).ToArray();
        var names = network.State.Select(tensor => tensor.Name).ToHashSet();
        if (header.Select(entry => entry.Key).FirstOrDefault(name => name != Words && !names.Contains(name)) is { } unknown)
        {
            throw new ModelFileException(path, $"it holds '{unknown}', which the network does not have: it is a model of another architecture", "give a model that this network saved");
        }

        foreach (var (value, bytes) in places)
        {
            bytes.Span.CopyTo(MemoryMarshal.AsBytes(value.Data));
        }

        return Metadata(header);
    }

    private static ReadOnlyMemory<byte> Find(string path, JsonObject header, ReadOnlyMemory<byte> numbers, NamedTensor<float> tensor)
    {
        const string advice = "give a model that this network saved";
        if (header[tensor.Name] is not JsonObject entry)
        {
            throw new ModelFileException(path, $"it has no '{tensor.Name}' {tensor.Value.Shape}: it is a model of another architecture", advice);
        }

        var (shape, offsets, type) = (Integers(entry["shape"]), Integers(entry["data_offsets"]), entry["dtype"]?.ToString());
        if (shape is null || offsets is not [var start, var end] || type is null)
        {
            throw new ModelFileException(path, $"the header describes '{tensor.Name}' without type, shape or place", "save the model again");
        }

        if (type != "F32" || !shape.SequenceEqual(tensor.Value.Shape.Select(size => (long)size)))
        {
            throw new ModelFileException(path, $"'{tensor.Name}' is {type} [{string.Join(", ", shape)}] and the network has F32 {tensor.Value.Shape}: it is a model of another architecture", advice);
        }

        if (start < 0 || end - start != (long)tensor.Value.Size * sizeof(float) || end > numbers.Length)
        {
            throw new ModelFileException(path, $"the numbers of '{tensor.Name}' are cut short", "save or copy the model again");
        }

        return numbers[(int)start..(int)end];
    }

    private static long[]? Integers(JsonNode? node)
    {
        try
        {
            return node is JsonArray array ? [.. array.Select(item => item!.GetValue<long>())] : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or NullReferenceException)
        {
            return null;
        }
    }

    private static (JsonObject Header, ReadOnlyMemory<byte> Numbers) Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var problem = File.Exists(path) ? $"it cannot be read ({exception.Message.TrimEnd('.')})" : "there is no such model file";
            throw new ModelFileException(path, problem, "train first, or give the path of a saved model with --model", exception);
        }

        const string notAModel = "it is not a model file of this course (safetensors)";
        if (bytes.Length < sizeof(long))
        {
            throw new ModelFileException(path, bytes.Length == 0 ? "it is empty" : notAModel, "give the path of a saved model");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        if (length is <= 0 or > LongestHeader)
        {
            throw new ModelFileException(path, notAModel, "give the path of a saved model");
        }

        if (length > bytes.Length - sizeof(long))
        {
            throw new ModelFileException(path, "it is cut short within its header", "save or copy the model again");
        }

        try
        {
            var header = JsonNode.Parse(bytes.AsSpan(sizeof(long), (int)length)) as JsonObject;
            return (header ?? throw new JsonException("not an object"), bytes.AsMemory(sizeof(long) + (int)length));
        }
        catch (JsonException exception)
        {
            throw new ModelFileException(path, notAModel, "give the path of a saved model", exception);
        }
    }

    private static Dictionary<string, string> Metadata(JsonObject header) => header[Words] is JsonObject words
        ? words.ToDictionary(entry => entry.Key, entry => entry.Value?.ToString() ?? "")
        : [];
}
