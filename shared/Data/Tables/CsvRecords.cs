using System.Text;
using Course.Data.Files;

namespace Course.Data.Tables;

/// <summary>
/// Splits text in the CSV format into records of fields: fields are separated by commas, records by line ends; a field in double quotes may contain
/// commas, line ends, and double quotes written twice.
/// </summary>
/// <remarks>RFC 4180.</remarks>
internal sealed class CsvRecords(string text, string path)
{
    private readonly StringBuilder field = new();
    private int position;
    private int line = 1;

    /// <summary>The records, each with the line it begins on. Empty lines are left out.</summary>
    /// <exception cref="DataFileException">A quoted field does not end, or something follows its end.</exception>
    public IEnumerable<(int Line, List<string> Fields)> Read()
    {
        while (position < text.Length)
        {
            var firstLine = line;
            var fields = ReadRecord();
            if (fields is not [""])
            {
                yield return (firstLine, fields);
            }
        }
    }

    private List<string> ReadRecord()
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(position < text.Length && text[position] == '"' ? ReadQuoted() : ReadPlain());
            if (position < text.Length && text[position] == ',')
            {
                position++;
                continue;
            }

            SkipLineEnd();
            return fields;
        }
    }

    private string ReadPlain()
    {
        var end = text.AsSpan(position).IndexOfAny(',', '\r', '\n');
        var length = end < 0 ? text.Length - position : end;
        position += length;
        return text.Substring(position - length, length);
    }

    private string ReadQuoted()
    {
        var firstLine = line;
        field.Clear();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                line += text[position] == '\n' ? 1 : 0;
                field.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                field.Append('"');
                position++;
            }
            else
            {
                position++;
                return position == text.Length || text[position] is ',' or '\r' or '\n'
                    ? field.ToString()
                    : throw new DataFileException(path, $"on line {line} text follows a closing quote", "write quotes within quotes twice");
            }
        }

        throw new DataFileException(path, $"the quote that opens on line {firstLine} is not closed", "close it");
    }

    private void SkipLineEnd()
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }

        if (position < text.Length && text[position] == '\n')
        {
            position++;
        }

        line++;
    }
}
