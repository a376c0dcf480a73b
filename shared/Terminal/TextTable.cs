using System.Globalization;
using System.Text;

namespace Course.Terminal;

/// <summary>
/// A table of words and numbers, as wide as it needs and the same on a terminal and in a file: no colours, no control codes,
/// thin lines under the head and above the totals.
/// </summary>
public sealed class TextTable
{
    private const string Gap = "   ";

    private readonly TableColumn[] columns;
    private readonly List<string[]> rows = [];
    private readonly List<string[]> totals = [];

    /// <summary>Begins a table without rows.</summary>
    public TextTable(params ReadOnlySpan<TableColumn> columns)
    {
        this.columns = columns.ToArray();
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has not as many cells as there are columns.</exception>
    public TextTable Row(params ReadOnlySpan<string> cells)
    {
        rows.Add(Fitting(cells));
        return this;
    }

    /// <summary>Adds a row below the line at the end: sums and means.</summary>
    /// <exception cref="ArgumentException">It has not as many cells as there are columns.</exception>
    public TextTable Total(params ReadOnlySpan<string> cells)
    {
        totals.Add(Fitting(cells));
        return this;
    }

    /// <summary>The table as text, every line ended.</summary>
    /// <param name="hasUnicode">Whether the lines are drawn (─) or made of hyphens.</param>
    public string ToText(bool hasUnicode = true)
    {
        string[] head = [.. columns.Select(column => column.Name)];
        string[][] all = [head, .. rows, .. totals];
        var widths = Enumerable.Range(0, columns.Length).Select(column => all.Max(row => Length(row[column]))).ToArray();
        var line = new string(hasUnicode ? '─' : '-', widths.Sum() + Gap.Length * Math.Max(0, columns.Length - 1));

        var text = new StringBuilder();
        Append(text, head, widths);
        text.Append(line).Append('\n');
        rows.ForEach(row => Append(text, row, widths));
        if (totals.Count > 0)
        {
            text.Append(line).Append('\n');
            totals.ForEach(row => Append(text, row, widths));
        }

        return text.ToString();
    }

    /// <summary>The table as a page of Markdown shows it, every line ended; totals are bold.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        AppendMarkdown(text, [.. columns.Select(column => column.Name)]);
        AppendMarkdown(text, [.. columns.Select(column => column.IsNumber ? "---:" : "---")]);
        rows.ForEach(row => AppendMarkdown(text, Array.ConvertAll(row, InMarkdown)));
        totals.ForEach(row => AppendMarkdown(text, Array.ConvertAll(row, cell => cell.Length == 0 ? "" : $"**{InMarkdown(cell)}**")));
        return text.ToString();
    }

    private static void AppendMarkdown(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>A bar would end the cell.</summary>
    private static string InMarkdown(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private string[] Fitting(ReadOnlySpan<string> cells) => cells.Length == columns.Length
        ? cells.ToArray()
        : throw new ArgumentException($"A row of a table with {columns.Length} columns received {cells.Length} cells.", nameof(cells));

    private void Append(StringBuilder text, string[] row, int[] widths)
    {
        var line = new StringBuilder();
        for (var column = 0; column < columns.Length; column++)
        {
            var room = new string(' ', widths[column] - Length(row[column]));
            line.Append(column > 0 ? Gap : "").Append(columns[column].IsNumber ? room + row[column] : row[column] + room);
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    /// <summary>Characters as the reader counts them: an accent is part of its letter.</summary>
    private static int Length(string cell) => new StringInfo(cell).LengthInTextElements;
}

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether its cells stand at the right, so that digits stand under digits.</param>
public readonly record struct TableColumn(string Name, bool IsNumber = false)
{
    /// <summary>A column of words.</summary>
    public static implicit operator TableColumn(string name) => new(name);

    /// <summary>A column of numbers.</summary>
    public static TableColumn Number(string name) => new(name, IsNumber: true);
}
