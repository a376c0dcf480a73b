using System.Text;
using Course.Data.Files;

namespace Course.Data.Tables;

/// <summary>
/// Splits text in the CSV format into records of fields: fields are separated by commas, records by line ends; a field in double quotes
/// may contain commas, line ends, and double quotes written twice. What the format forbids is refused: quotes and control characters in a
/// field without quotes, line ends of two kinds.
/// </summary>
/// <remarks>
/// RFC 4180. Beyond it, semicolons or tabs may separate the fields, and LF or CR alone the records, if they do so throughout.
/// </remarks>
/// <param name="content">The text.</param>
/// <param name="separator">What stands between two fields of a record.</param>
/// <param name="path">The file, for messages.</param>
internal sealed class CsvRecords(ArraySegment<char> content, char separator, string path)
{
    private readonly char[] text = content.Array!;
    private readonly int end = content.Offset + content.Count;
    private readonly StringBuilder quoted = new();
    private readonly List<ReadOnlyMemory<char>> fields = [];
    private int position = content.Offset;
    private int line = 1;
    private bool? endsWithFeed; // the kind of line end: LF or CR LF, or CR alone

    /// <summary>
    /// The records, each with the line it begins on. The list of fields is the same one each time. Empty lines are left out; a field that
    /// is empty but quoted is a record.
    /// </summary>
    /// <exception cref="DataFileException">A quoted field does not end, something follows its end, or a field is not text.</exception>
    public IEnumerable<(int Line, IReadOnlyList<ReadOnlyMemory<char>> Fields)> Read()
    {
        while (position < end)
        {
            var (firstLine, start) = (line, position);
            ReadRecord();
            if (fields is not [{ IsEmpty: true }] || text[start] == '"')
            {
                yield return (firstLine, fields);
            }
        }
    }

    private void ReadRecord()
    {
        fields.Clear();
        while (true)
        {
            fields.Add(position < end && text[position] == '"' ? ReadQuoted() : ReadPlain());
            if (fields.Count > CsvFormat.MostColumns)
            {
                throw Error($"line {line} has more than {CsvFormat.MostColumns} fields", "check that it is a table, and split it");
            }

            if (position == end || text[position] != separator)
            {
                SkipLineEnd();
                return;
            }

            position++;
        }
    }

    private ReadOnlyMemory<char> ReadPlain()
    {
        var rest = text.AsSpan(position, end - position);
        var length = 0;
        while (length < rest.Length && rest[length] != separator && rest[length] is not ('\r' or '\n'))
        {
            if (rest[length] == '"')
            {
                throw Error($"on line {line} a quote stands within a field",
                    "put the whole field into quotes, and write quotes within it twice");
            }

            if (char.IsControl(rest[length]))
            {
                throw rest[length] == '\t'
                    ? Error($"on line {line} a tab stands within a field, but {CsvFormat.NameOf(separator)} separate the fields",
                        "separate them all in the same way")
                    : NoText(rest[length]);
            }

            length++;
        }

        RequireShort(length);
        position += length;
        return text.AsMemory(position - length, length);
    }

    private ReadOnlyMemory<char> ReadQuoted()
    {
        var (firstLine, start, hasQuotes) = (line, position + 1, false);
        quoted.Clear();
        for (position++; position < end; position++)
        {
            if (text[position] != '"')
            {
                line += text[position] == '\n' ? 1 : 0;
                quoted.Append(text[position] == '\0' ? throw NoText('\0') : text[position]);
                RequireShort(quoted.Length, firstLine);
            }
            else if (position + 1 < end && text[position + 1] == '"')
            {
                quoted.Append('"');
                position++;
                hasQuotes = true;
            }
            else
            {
                position++;
                return position == end || text[position] == separator || text[position] is '\r' or '\n'
                    ? hasQuotes ? quoted.ToString().AsMemory() : text.AsMemory(start, position - 1 - start)
                    : throw Error($"on line {line} text follows a closing quote", "write quotes within quotes twice");
            }
        }

        throw Error($"the quote that opens on line {firstLine} is not closed", "close it");
    }

    private void SkipLineEnd()
    {
        if (position == end)
        {
            return;
        }

        var hasFeed = text[position] == '\n' || (position + 1 < end && text[position + 1] == '\n');
        position += text[position] == '\r' && hasFeed ? 2 : 1;
        endsWithFeed ??= hasFeed;
        if (endsWithFeed != hasFeed)
        {
            throw Error(
                $"line {line} ends with {(hasFeed ? "a line feed" : "a carriage return")}, "
                    + $"the lines before with {(hasFeed ? "a carriage return" : "a line feed")}",
                "end all lines in the same way");
        }

        line++;
    }

    private void RequireShort(int length, int? firstLine = null)
    {
        if (length > CsvFormat.LongestField)
        {
            throw Error(firstLine is null ? $"line {line} has a field of more than {CsvFormat.LongestField} characters"
                : $"the quote that opens on line {firstLine} is not closed within {CsvFormat.LongestField} characters",
                    "check the quotes");
        }
    }

    private DataFileException NoText(char character) =>
        Error($"line {line} holds the control character {(int)character:X4}, which is not text", "save it as CSV in UTF-8");

    private DataFileException Error(string problem, string advice) => new(path, problem, advice);
}
