namespace Course.Drawing;

/// <summary>Several pictures in one, side by side and then in further rows, each row as high as its highest picture.</summary>
public sealed class PictureGrid : Picture
{
    private const double Margin = 12;
    private const double TitleHeight = 34;
    private const double HeadingSize = 17;

    /// <summary>The pictures, in reading order.</summary>
    public required IReadOnlyList<Picture> Pictures { get; init; }

    /// <summary>How many stand side by side.</summary>
    public int Columns { get; init; } = 2;

    /// <inheritdoc/>
    public override double Width =>
        Math.Max(Rows().Max(row => row.Sum(picture => picture.Width)), Theme.TextWidth(Title, HeadingSize)) + 2 * Margin;

    /// <inheritdoc/>
    public override double Height => Top + Rows().Sum(row => row.Max(picture => picture.Height)) + Margin;

    private double Top => Title.Length > 0 ? TitleHeight : Margin;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        if (Title.Length > 0)
        {
            svg.Text(Margin + 8, 27, Title, Theme.Ink, HeadingSize, bold: true);
        }

        var y = Top;
        foreach (var row in Rows())
        {
            var x = Margin;
            foreach (var picture in row)
            {
                using (svg.Group(x, y))
                {
                    picture.Draw(svg);
                }

                x += picture.Width;
            }

            y += row.Max(picture => picture.Height);
        }
    }

    private IEnumerable<Picture[]> Rows()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Columns);
        return Pictures.Count == 0 ? throw new ArgumentException("A picture grid needs at least one picture.") : Pictures.Chunk(Columns);
    }
}
