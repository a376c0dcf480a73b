namespace Course.Drawing;

/// <summary>One cell of an <see cref="ImageGrid"/>.</summary>
/// <param name="Picture">What it shows.</param>
/// <param name="Caption">The words below, such as "7 read as 1, 0.98"; a line break begins a second line.</param>
public sealed record ImageCell(PixelPicture Picture, string Caption = "");

/// <summary>Pictures, filters or feature maps in rows and columns, every pixel a sharp square, with a caption below each.</summary>
public sealed class ImageGrid : Picture
{
    private const double Margin = 16;
    private const double Gap = 10;
    private const double CaptionLine = 15;

    /// <summary>The cells, in reading order.</summary>
    public required IReadOnlyList<ImageCell> Cells { get; init; }

    /// <summary>How many stand side by side.</summary>
    public int Columns { get; init; } = 8;

    /// <summary>The side of a pixel's square, in pixels of the drawing.</summary>
    public double Scale { get; init; } = 3;

    /// <summary>A line of small text below the cells, such as what the colours mean; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public override double Width => 2 * Margin + Math.Max(
        ColumnsUsed * (CellWidth + Gap) - Gap,
        Math.Max(Theme.TextWidth(Title, Theme.TitleSize), Theme.TextWidth(Note, Theme.SmallSize)));

    /// <inheritdoc/>
    public override double Height => Top + Rows * (CellHeight + Gap) - Gap + (Note.Length > 0 ? 20 : 0) + Margin;

    private double Top => Title.Length > 0 ? 40 : Margin;

    private int ColumnsUsed => Math.Clamp(Columns, 1, Math.Max(1, Cells.Count));

    private int Rows => Math.Max(1, (Cells.Count + ColumnsUsed - 1) / ColumnsUsed);

    private double CellWidth => Widest(cell => Math.Max(
        cell.Picture.Width * Scale, Lines(cell).Select(line => Theme.TextWidth(line, Theme.SmallSize)).DefaultIfEmpty(0).Max()));

    private double ImageHeight => Widest(cell => cell.Picture.Height * Scale);

    private double CellHeight => ImageHeight + Widest(cell => Lines(cell).Length * CaptionLine);

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        if (Title.Length > 0)
        {
            svg.Text(Margin, 26, Title, Theme.Ink, Theme.TitleSize, bold: true);
        }

        var (cellWidth, cellHeight, imageHeight) = (CellWidth, CellHeight, ImageHeight);
        for (var i = 0; i < Cells.Count; i++)
        {
            var middle = Margin + i % ColumnsUsed * (cellWidth + Gap) + cellWidth / 2;
            DrawCell(svg, Cells[i], middle, Top + i / ColumnsUsed * (cellHeight + Gap), imageHeight);
        }

        if (Note.Length > 0)
        {
            svg.Text(Margin, Height - Margin + 2, Note, Theme.Muted, Theme.SmallSize);
        }
    }

    private void DrawCell(SvgWriter svg, ImageCell cell, double middle, double top, double imageHeight)
    {
        var (width, height) = (cell.Picture.Width * Scale, cell.Picture.Height * Scale);
        var left = Math.Round(middle - width / 2); // whole pixels keep the squares equally large
        cell.Picture.Draw(svg, left, Math.Round(top), Scale);
        svg.Element("rect", ("x", SvgWriter.Number(left - 0.5)), ("y", SvgWriter.Number(Math.Round(top) - 0.5)),
            ("width", SvgWriter.Number(width + 1)), ("height", SvgWriter.Number(height + 1)),
            ("fill", "none"), ("stroke", Theme.Border.ToString()));
        var lines = Lines(cell);
        for (var line = 0; line < lines.Length; line++)
        {
            svg.Text(middle, top + imageHeight + (line + 1) * CaptionLine - 1, lines[line], Theme.Ink, Theme.SmallSize, TextAnchor.Middle);
        }
    }

    private double Widest(Func<ImageCell, double> measure) => Cells.Select(measure).DefaultIfEmpty(0).Max();

    private static string[] Lines(ImageCell cell) => cell.Caption.Length == 0 ? [] : cell.Caption.Split('\n');
}
