using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Files;

namespace Course.Terminal;

/// <summary>
/// A log of one JSON object a line. A line reaches the file in a single write before <see cref="Write"/> returns,
/// so a killed run leaves whole lines.
/// </summary>
public sealed class JsonLinesLog : IDisposable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new FiniteNumber<double>(), new FiniteNumber<float>() },
    };

    private readonly FileStream file;

    private JsonLinesLog(FileStream file)
    {
        this.file = file;
    }

    /// <summary>Begins a log; an older one of that name ends here.</summary>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public static JsonLinesLog Create(string path) => new(Open(path, FileMode.Create));

    /// <summary>
    /// Continues a log, as a resumed training does. A half line at its end, left by a machine that lost power, is cut off.
    /// </summary>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public static JsonLinesLog Append(string path)
    {
        var file = Open(path, FileMode.OpenOrCreate);
        file.SetLength(EndOfLastLine(file));
        file.Seek(0, SeekOrigin.End);
        return new JsonLinesLog(file);
    }

    /// <summary>
    /// Writes one object as a line. Names begin with a small letter; NaN and infinity, which JSON does not have, become null.
    /// </summary>
    public void Write<TEntry>(TEntry entry)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry, Options), (byte)'\n'];
        file.Write(line);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileStream Open(string path, FileMode mode)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileWriteException(path, failure.Message.TrimEnd('.'), failure);
        }
    }

    private static long EndOfLastLine(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }

    private sealed class FiniteNumber<T> : JsonConverter<T> where T : IBinaryFloatingPointIeee754<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? T.NaN : T.CreateChecked(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (T.IsFinite(value))
            {
                writer.WriteRawValue(value.ToString("R", CultureInfo.InvariantCulture));
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
