using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Files;
using Course.Mlp;

namespace Course.Cnn.Models;

/// <summary>
/// Saves a network's numbers and loads them again, in the safetensors format: eight bytes with the length of a header, the header in JSON
/// (name, type, shape and place of every tensor, and words about the model), then the numbers. Any tool that reads safetensors reads these
/// files.
/// </summary>
/// <remarks>
/// The file is written beside its place and renamed. One of its words is the SHA-256 of the whole file with zeros in the place of its
/// digits, so a bit that changed is noticed, and another one says that it must be there; files of others without them open, too. A file
/// that does not fit the network, or the format, changes nothing in it, and is refused before memory is taken for what it announces.
/// </remarks>
public static class ModelFile
{
    private const int Alignment = sizeof(long); // the header is filled up with spaces so that the numbers begin at a multiple

    /// <summary>Saves the network.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="network">What to save: all of its <see cref="Module{T}.State"/>.</param>
    /// <param name="metadata">Words about the model: its architecture, its data.</param>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    /// <exception cref="ModelFileException">
    /// A number of the network is infinite or NaN: nobody could use it, and it must not replace a model that works.
    /// </exception>
    public static void Save(string path, Module<float> network, IReadOnlyDictionary<string, string> metadata)
    {
        if (network.State.FirstOrDefault(tensor => !TensorPrimitives.IsFiniteAll(tensor.Value.Data)) is { } bad)
        {
            throw new ModelFileException(path,
                $"the network was not saved, because '{bad.Name}' holds a number that is infinite or NaN: training has diverged",
                "lower the learning rate");
        }

        var start = Header(network, metadata);
        WriteChecksum(start, network);
        AtomicFile.Write(path, stream =>
        {
            stream.Write(start);
            foreach (var (_, value) in network.State)
            {
                stream.Write(MemoryMarshal.AsBytes(value.Data));
            }
        });
    }

    /// <summary>Reads the words about a model, without its numbers.</summary>
    /// <exception cref="ModelFileException">The file is missing, cut short, or no model.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path) => ModelContent.Read(path, content => content.Header.Words);

    /// <summary>Reads a file's numbers into a network of the same architecture.</summary>
    /// <returns>The words about the model.</returns>
    /// <exception cref="ModelFileException">
    /// The file is missing, damaged, no model, or one of another architecture; the network is as it was.
    /// </exception>
    public static IReadOnlyDictionary<string, string> Load(string path, Module<float> network)
    {
        IReadOnlyDictionary<string, string> words = new Dictionary<string, string>();
        Load(path, header =>
        {
            words = header.Words;
            return network;
        });
        return words;
    }

    /// <summary>Reads a file into the network that <paramref name="build"/> makes when it has seen what the file announces.</summary>
    /// <exception cref="ModelFileException">As for <see cref="Load(string, Module{float})"/>.</exception>
    internal static TNetwork Load<TNetwork>(string path, Func<ModelHeader, TNetwork> build)
        where TNetwork : Module<float> => ModelContent.Read(path, content =>
        {
            var network = build(content.Header);
            var places = Places(path, content.Header, network);
            content.RequireRightNumbers();
            foreach (var (tensor, value) in places)
            {
                content.ReadNumbers(tensor, value.Value.Data);
            }

            return network;
        });

    /// <summary>Which tensor of the file belongs to which of the network.</summary>
    private static List<(TensorEntry Tensor, NamedTensor<float> Value)> Places(string path, ModelHeader header, Module<float> network)
    {
        const string advice = "give a model that this network saved";
        var known = header.Tensors.ToDictionary(tensor => tensor.Name);
        var places = new List<(TensorEntry, NamedTensor<float>)>();
        foreach (var value in network.State)
        {
            if (!known.Remove(value.Name, out var tensor))
            {
                throw new ModelFileException(path, $"it has no '{value.Name}' {value.Value.Shape}: it is a model of another architecture",
                    advice);
            }

            if (tensor.Type != "F32" || !tensor.Shape.SequenceEqual(value.Value.Shape.Select(size => (long)size)))
            {
                throw new ModelFileException(path,
                    $"'{value.Name}' is {tensor.Type} [{Excerpt.Of(tensor.Shape)}] and the network has F32 {value.Value.Shape}: "
                        + "it is a model of another architecture", advice);
            }

            places.Add((tensor, value));
        }

        return known.Count == 0
            ? places
            : throw new ModelFileException(path,
                $"it holds '{Excerpt.Of(known.Keys.First())}', which the network does not have: it is a model of another architecture",
                advice);
    }

    /// <summary>All that stands before the numbers, with zeros in the place of the checksum.</summary>
    private static byte[] Header(Module<float> network, IReadOnlyDictionary<string, string> metadata)
    {
        var words = new Dictionary<string, string>(metadata)
        {
            [HeaderReader.FormatName] = HeaderReader.Format,
            [HeaderReader.ChecksumName] = new('0', HeaderReader.ChecksumLength),
        };
        var header = new JsonObject { [HeaderReader.WordsName] = JsonSerializer.SerializeToNode(words) };
        var end = 0L;
        foreach (var (name, value) in network.State)
        {
            var start = end;
            end += (long)value.Size * sizeof(float);
            header[name] = new JsonObject
            {
                ["dtype"] = "F32",
                ["shape"] = new JsonArray([.. value.Shape.Select(size => JsonValue.Create(size))]),
                ["data_offsets"] = new JsonArray(start, end),
            };
        }

        var text = JsonSerializer.SerializeToUtf8Bytes(header);
        var length = (text.Length + Alignment - 1) / Alignment * Alignment;
        var bytes = new byte[sizeof(long) + length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        bytes.AsSpan(sizeof(long)).Fill((byte)' ');
        text.CopyTo(bytes, sizeof(long));
        return bytes;
    }

    private static void WriteChecksum(byte[] start, Module<float> network)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(start);
        foreach (var (_, value) in network.State)
        {
            hash.AppendData(MemoryMarshal.AsBytes(value.Data));
        }

        var numbers = network.State.Sum(tensor => (long)tensor.Value.Size) * sizeof(float);
        var place = HeaderReader.Read(start.AsSpan(sizeof(long)), numbers).Checksum!.Value.Place;
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset())).CopyTo(start, place);
    }
}
