namespace Course.Drawing;

/// <summary>One name of a legend with the sign it explains.</summary>
/// <param name="Name">What the sign stands for.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Sign">Its form.</param>
internal readonly record struct LegendEntry(string Name, Rgb Colour, LegendSign Sign)
{
    public const double SignWidth = 24;

    public double Width => SignWidth + Theme.TextWidth(Name, Theme.TextSize) + 12;
}

/// <summary>The form of a legend's sign; the first three are those of <see cref="MarkerForm"/>.</summary>
internal enum LegendSign
{
    Dot,
    Square,
    Triangle,
    Line,
    DashedLine,
}

/// <summary>
/// The names of what a plot shows, in a row above it, so that they never cover data; a second row begins when the first is full.
/// </summary>
internal static class Legend
{
    public static List<LegendEntry[]> Rows(IEnumerable<LegendEntry> entries, double width)
    {
        var rows = new List<LegendEntry[]>();
        var row = new List<LegendEntry>();
        foreach (var entry in entries.Where(entry => entry.Name.Length > 0))
        {
            if (row.Count > 0 && row.Sum(other => other.Width) + entry.Width > width)
            {
                rows.Add([.. row]);
                row.Clear();
            }

            row.Add(entry);
        }

        if (row.Count > 0)
        {
            rows.Add([.. row]);
        }

        return rows;
    }

    public static void Draw(SvgWriter svg, List<LegendEntry[]> rows, double left, double top, double rowHeight)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var x = left;
            var y = top + row * rowHeight;
            foreach (var entry in rows[row])
            {
                DrawSign(svg, entry, x, y - 4);
                svg.Text(x + LegendEntry.SignWidth, y, entry.Name, Theme.Ink);
                x += entry.Width;
            }
        }
    }

    private static void DrawSign(SvgWriter svg, LegendEntry entry, double x, double y)
    {
        if (entry.Sign is LegendSign.Line or LegendSign.DashedLine)
        {
            svg.Line(x, y, x + 18, y, entry.Colour, 2, entry.Sign == LegendSign.DashedLine ? "5 3" : null);
        }
        else
        {
            Marker.Draw(svg, (MarkerForm)entry.Sign, x + 10, y, 4.5, entry.Colour);
        }
    }
}
