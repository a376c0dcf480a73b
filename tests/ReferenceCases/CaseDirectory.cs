using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReferenceCases;

/// <summary>Cases of one kind: <c>convolution</c>.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Cases">The cases, in the order of the file.</param>
public sealed record CaseFamily(string Name, IReadOnlyList<ReferenceCase> Cases);

/// <summary>A directory or file of cases that cannot be read; the message is one sentence that names it.</summary>
public sealed class CaseFileException(string message) : Exception(message);

/// <summary>Reads all families of a directory.</summary>
public static partial class CaseDirectory
{
    /// <summary>The families, in the order of their files' names.</summary>
    /// <exception cref="CaseFileException">The directory or one of its files is missing, unreadable or not in the format.</exception>
    public static IReadOnlyList<CaseFamily> Read(string directory)
    {
        string[] files;
        try
        {
            files = Directory.GetFiles(directory, "*.json");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CaseFileException($"The directory '{directory}' cannot be read: {exception.Message}");
        }

        if (files.Length == 0)
        {
            throw new CaseFileException($"The directory '{directory}' holds no reference cases: no file there ends in .json.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(ReadFamily)];
    }

    private static CaseFamily ReadFamily(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(QuoteNonFinite(File.ReadAllText(file)));
            var root = new CaseElement(document.RootElement, Path.GetFileName(file));
            var type = root["dtype"].Text;
            if (type != "float64")
            {
                throw root["dtype"].Wrong($"'float64' is expected, received '{type}'");
            }

            return new CaseFamily(root["family"].Text, [.. root["cases"].Items.Select(ReferenceCase.Read)]);
        }
        catch (JsonException exception)
        {
            throw new CaseFileException($"{Path.GetFileName(file)} is not JSON: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CaseFileException($"{Path.GetFileName(file)} cannot be read: {exception.Message}");
        }
    }

    // Python writes NaN and Infinity as bare words, which JSON does not know; as text in quotes they can be read.
    private static string QuoteNonFinite(string json) => NonFinite().Replace(json, "\"$0\"");

    [GeneratedRegex(@"(?<=[\[,:]\s*)(NaN|-?Infinity)(?=\s*[\],}])")]
    private static partial Regex NonFinite();
}
