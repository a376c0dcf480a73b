using System.Text;

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
            if ((series.Markers || !series.Line || IsAlone(area, series, i)) && area.CanPlace(series.X[i], series.Y[i]))
            {
                svg.Circle(area.X(series.X[i]), area.Y(series.Y[i]), 3, colour);
            }
        }
    }

    private static string Commands(PlotArea area, Series series)
    {
        var commands = new StringBuilder();
        var joined = false;
        for (var i = 0; i < series.X.Count; i++)
        {
            if (!area.CanPlace(series.X[i], series.Y[i]))
            {
                joined = false;
                continue;
            }

            commands.Append(joined ? 'L' : 'M').Append(SvgWriter.Number(area.X(series.X[i]))).Append(' ').Append(SvgWriter.Number(area.Y(series.Y[i])));
            joined = true;
        }

        return commands.ToString();
    }

    /// <summary>A point between two gaps has no line; it is drawn as a dot so that it is not lost.</summary>
    private static bool IsAlone(PlotArea area, Series series, int index) =>
        (index == 0 || !area.CanPlace(series.X[index - 1], series.Y[index - 1]))
        && (index == series.X.Count - 1 || !area.CanPlace(series.X[index + 1], series.Y[index + 1]));
}
