using System.Numerics;
using System.Text;
using Course.Data.Files;
using Course.Files;
using Course.Tensors;

namespace Course.Data.Tables;

/// <summary>Named columns of equal length, of numbers or of text, as a CSV file holds them.</summary>
public sealed class Table
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Joins columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rowCount">How long each is.</param>
    public Table(IReadOnlyList<Column> columns, int rowCount) => (Columns, RowCount) = (columns, rowCount);

    /// <summary>The columns, in the order of the file.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Column this[string name] => Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException(
            $"There is no column \"{name}\"; the columns are {string.Join(", ", Columns.Select(column => column.Name))}.",
            nameof(name));

    /// <summary>The most bytes of a table, unless more are asked for; numbers take up to four times as much memory.</summary>
    public const long LargestContent = 8 << 20;

    /// <summary>
    /// Reads a CSV file whose first line names the columns, plain or compressed with gzip. Commas separate the fields; semicolons or tabs,
    /// if the first line has them and no comma. An empty field is a missing value. A column whose other fields are all numbers (with a
    /// point; between semicolons also with a comma) or <c>NA</c> or <c>NaN</c>, which are missing, becomes a column of numbers, any other
    /// a column of text.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="largestContent">The most bytes that it may have, uncompressed.</param>
    /// <exception cref="DataFileException">
    /// The file is missing, unreadable, no text, empty, or too large; a row has more or fewer fields than the header; a number among
    /// numbers can be read in two ways.
    /// </exception>
    public static Table ReadCsv(string path, long largestContent = LargestContent)
    {
        var text = ReadText(path, largestContent);
        var separator = CsvFormat.SeparatorOf(text);
        ColumnReader[]? columns = null;
        var rowCount = 0;
        foreach (var (line, fields) in new CsvRecords(text, separator, path).Read())
        {
            if (columns is null)
            {
                string[] names = [.. fields.Select(field => field.ToString())];
                RequireDifferent(names, path);
                columns = [.. names.Select(name => new ColumnReader(name, mayHaveCommas: separator == ';', path))];
                continue;
            }

            if ((long)(rowCount + 1) * columns.Length > largestContent / 2)
            {
                throw new DataFileException(path, $"it has more than {largestContent / 2} fields", "split it, or leave empty columns out");
            }

            if (fields.Count != columns.Length)
            {
                throw new DataFileException(path, $"line {line} has {fields.Count} fields, the header {columns.Length}",
                    $"correct the line, or quote the fields that contain {CsvFormat.NameOf(separator)}");
            }

            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].LookAt(fields[i].Span, line);
            }

            rowCount++;
        }

        if (columns is null)
        {
            throw new DataFileException(path, "it is empty", "write the names of the columns on the first line");
        }

        Array.ForEach(columns, column => column.Decide());
        foreach (var (_, fields) in new CsvRecords(text, separator, path).Read().Skip(1))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(fields[i].Span);
            }
        }

        return new Table([.. columns.Select(column => column.ToColumn())], rowCount);
    }

    /// <summary>The columns of numbers with the given names side by side, rows x columns; NaN where a value is missing.</summary>
    /// <exception cref="ArgumentException">A column does not exist, or holds text.</exception>
    public Tensor<T> Features<T>(params IReadOnlyList<string> names)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = Tensor<T>.Zeros([RowCount, names.Count]);
        for (var column = 0; column < names.Count; column++)
        {
            var values = Numbers(names[column]).Values;
            for (var row = 0; row < RowCount; row++)
            {
                result.Data[row * names.Count + column] = T.CreateChecked(values[row]);
            }
        }

        return result;
    }

    /// <summary>The column of numbers of a name.</summary>
    /// <exception cref="ArgumentException">It does not exist, or holds text.</exception>
    public NumberColumn Numbers(string name) => this[name] as NumberColumn
        ?? throw new ArgumentException(
            $"The column \"{name}\" holds text; ask for its categories with Text(\"{name}\").Codes().", nameof(name));

    /// <summary>The column of text of a name.</summary>
    /// <exception cref="ArgumentException">It does not exist, or holds numbers.</exception>
    public TextColumn Text(string name) => this[name] as TextColumn
        ?? throw new ArgumentException($"The column \"{name}\" holds numbers; ask for them with Numbers(\"{name}\").", nameof(name));

    /// <summary>The rows in which none of the named columns (of all, if none is named) lacks its value.</summary>
    /// <exception cref="ArgumentException">A column does not exist.</exception>
    public Table WithoutMissing(params IReadOnlyList<string> names)
    {
        var needed = names.Count == 0 ? Columns : [.. names.Select(name => this[name])];
        var rows = Enumerable.Range(0, RowCount).Where(row => needed.All(column => !IsMissing(column, row))).ToList();
        return new Table([.. Columns.Select(column => Select(column, rows))], rows.Count);
    }

    private static bool IsMissing(Column column, int row) => column switch
    {
        NumberColumn numbers => double.IsNaN(numbers.Values[row]),
        TextColumn text => text.Values[row] is null,
        _ => false,
    };

    private static Column Select(Column column, List<int> rows) => column switch
    {
        NumberColumn numbers => new NumberColumn(column.Name, rows.ConvertAll(row => numbers.Values[row])),
        TextColumn text => new TextColumn(column.Name, rows.ConvertAll(row => text.Values[row])),
        _ => column,
    };

    private static void RequireDifferent(IReadOnlyList<string> names, string path)
    {
        var known = new HashSet<string>();
        if (names.FirstOrDefault(name => !known.Add(name)) is { } repeated)
        {
            throw new DataFileException(path, $"two columns are named \"{Excerpt.Of(repeated)}\"", "rename one");
        }
    }

    // Piece by piece: the bytes of the file are never there as a whole beside its characters.
    private static ArraySegment<char> ReadText(string path, long largestContent) => ContentReader.Read(path, reader =>
    {
        var length = reader.RequireLength(Math.Min(largestContent, Array.MaxLength), "a table",
            "split it, or ask for a larger one when it is read");
        var (text, count, decoder, chunk) = (new char[length], 0, StrictUtf8.GetDecoder(), new byte[1 << 16]);
        try
        {
            for (var left = length; left > 0;)
            {
                var bytes = chunk.AsSpan(0, (int)Math.Min(left, chunk.Length));
                if (reader.Read(bytes) < bytes.Length)
                {
                    throw reader.Error("it became shorter while it was read", "wait until it is whole");
                }

                left -= bytes.Length;
                count += decoder.GetChars(bytes, text.AsSpan(count), flush: left == 0);
            }

            reader.RequireEnd();
            var start = count > 0 && text[0] == '\uFEFF' ? 1 : 0;
            return new ArraySegment<char>(text, start, count - start);
        }
        catch (DecoderFallbackException)
        {
            throw reader.Error("it is not text in UTF-8", "save it as CSV in UTF-8");
        }
    });
}
