namespace Course.Drawing;

/// <summary>Draws a series inside a plot's frame: one path with a new start after every gap, and the dots.</summary>
internal static class SeriesLine
{
    public static void Draw(SvgWriter svg, PlotArea area, Series series, Rgb colour)
    {
        if (series.Line)
        {
            var commands = Commands(area, series);
            if (commands.Length > 0)
            {
                svg.Path(commands, colour, 2, dashes: series.Dashed ? "6 4" : null);
            }
        }

        for (var i = 0; i < series.X.Count; i++)
        {
            var isEnd = series.EndDot && i == series.X.Count - 1;
            if ((series.Markers || !series.Line || isEnd || IsAlone(area, series, i)) && area.CanPlace(series.X[i], series.Y[i]))
            {
                svg.Circle(area.X(series.X[i]), area.Y(series.Y[i]), isEnd ? 5 : 3, colour, isEnd ? Theme.Ground : null);
            }
        }
    }

    private static string Commands(PlotArea area, Series series)
    {
        var commands = new PathCommands();
        var joined = new List<(double X, double Y)>();
        for (var i = 0; i <= series.X.Count; i++)
        {
            if (i < series.X.Count && area.CanPlace(series.X[i], series.Y[i]))
            {
                joined.Add((area.X(series.X[i]), area.Y(series.Y[i])));
            }
            else
            {
                commands.Add(joined);
                joined.Clear();
            }
        }

        return commands.ToString();
    }

    /// <summary>A point between two gaps has no line; it is drawn as a dot so that it is not lost.</summary>
    private static bool IsAlone(PlotArea area, Series series, int index) =>
        (index == 0 || !area.CanPlace(series.X[index - 1], series.Y[index - 1]))
        && (index == series.X.Count - 1 || !area.CanPlace(series.X[index + 1], series.Y[index + 1]));
}
