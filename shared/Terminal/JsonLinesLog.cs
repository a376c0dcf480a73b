using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Files;

namespace Course.Terminal;

/// <summary>
/// A log of one JSON object a line. A line reaches the file in a single write before <see cref="Write"/> returns,
/// so a killed run leaves whole lines. As long as it is open no other process can write into it.
/// </summary>
public sealed class JsonLinesLog : IDisposable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new FiniteNumber<double>(), new FiniteNumber<float>() },
    };

    private readonly string path;
    private readonly FileStream file;
    private bool begins; // what an older run wrote is still there

    private JsonLinesLog(string path, bool begins)
    {
        (this.path, this.begins) = (path, begins);
        file = Try(path, Open);
    }

    /// <summary>Begins a log. What an older run wrote under that name stays until there is a first line to write.</summary>
    /// <exception cref="FileWriteException">The file cannot be written, or another process writes it.</exception>
    public static JsonLinesLog Create(string path) => new(path, begins: true);

    /// <summary>
    /// Continues a log, as a resumed training does. A half line at its end, left by a machine that lost power, is cut off.
    /// </summary>
    /// <exception cref="FileWriteException">The file cannot be written, or another process writes it.</exception>
    public static JsonLinesLog Append(string path)
    {
        var log = new JsonLinesLog(path, begins: false);
        log.CutOff(EndOfLastLine(log.file));
        return log;
    }

    /// <summary>
    /// Writes one object as a line. Names begin with a small letter; NaN and infinity, which JSON does not have, become null.
    /// </summary>
    /// <exception cref="FileWriteException">The disk is full.</exception>
    public void Write<TEntry>(TEntry entry)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry, Options), (byte)'\n'];
        Try(path, () =>
        {
            if (begins)
            {
                CutOff(0);
                begins = false;
            }

            Append(line);
            return true;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private FileStream Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var opened = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            Claim(opened);
            return opened;
        }
        catch (Exception)
        {
            opened.Dispose();
            throw;
        }
    }

    // A lock on a byte that no log reaches: readers are free, and it ends with the process.
    private static void Claim(FileStream file)
    {
        if (!file.CanSeek || OperatingSystem.IsMacOS())
        {
            return;
        }

        try
        {
            file.Lock(long.MaxValue - 1, 1);
        }
        catch (IOException taken)
        {
            throw new IOException("another training writes it", taken);
        }
    }

    private void Append(byte[] line)
    {
        var end = file.CanSeek ? file.Position : 0;
        try
        {
            file.Write(line);
        }
        catch (IOException)
        {
            CutOff(end); // no half line, even on a full disk
            throw;
        }
    }

    private void CutOff(long length)
    {
        if (!file.CanSeek)
        {
            return; // a pipe
        }

        if (file.Length > length) // a device has no length that could be set
        {
            file.SetLength(length);
        }

        file.Position = length;
    }

    private static TResult Try<TResult>(string path, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileWriteException.Of(path, Path.GetFullPath(path), failure);
        }
    }

    private static long EndOfLastLine(FileStream file)
    {
        for (var end = file.CanSeek ? file.Length : 0; end > 0; end--)
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
