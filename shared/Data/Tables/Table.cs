using System.Globalization;
using System.Numerics;
using System.Text;
using Course.Data.Files;
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
        ?? throw new ArgumentException($"There is no column \"{name}\"; the columns are {string.Join(", ", Columns.Select(column => column.Name))}.",
            nameof(name));

    /// <summary>
    /// Reads a CSV file whose first line names the columns, plain or compressed with gzip. An empty field is a missing value. A column whose other fields are
    /// all numbers (with a point) becomes a column of numbers, any other a column of text.
    /// </summary>
    /// <exception cref="DataFileException">The file is missing, unreadable, no text, empty, or a row has more or fewer fields than the header.</exception>
    public static Table ReadCsv(string path)
    {
        var records = new CsvRecords(ReadText(path), path).Read().ToList();
        if (records.Count == 0)
        {
            throw new DataFileException(path, "it is empty", "write the names of the columns on the first line");
        }

        var names = records[0].Fields;
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } repeated)
        {
            throw new DataFileException(path, $"two columns are named \"{repeated.Key}\"", "rename one");
        }

        var rows = records[1..];
        foreach (var (line, fields) in rows)
        {
            if (fields.Count != names.Count)
            {
                throw new DataFileException(path, $"line {line} has {fields.Count} fields, the header {names.Count}",
                    "correct the line, or quote the fields that contain commas");
            }
        }

        return new Table([.. names.Select((name, i) => MakeColumn(name, rows.ConvertAll(row => row.Fields[i])))], rows.Count);
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
        ?? throw new ArgumentException($"The column \"{name}\" holds text; ask for its categories with Text(\"{name}\").Codes().", nameof(name));

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

    private static Column MakeColumn(string name, List<string> fields)
    {
        var numbers = new double[fields.Count];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (fields[row].Length == 0)
            {
                numbers[row] = double.NaN;
            }
            else if (!double.TryParse(fields[row], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[row]))
            {
                return new TextColumn(name, fields.ConvertAll(field => field.Length == 0 ? null : field));
            }
        }

        return new NumberColumn(name, numbers);
    }

    private static string ReadText(string path) => ContentReader.Read(path, reader =>
    {
        try
        {
            return StrictUtf8.GetString(reader.ReadToEnd()).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw reader.Error("it is not text in UTF-8", "save it as CSV in UTF-8");
        }
    });
}
