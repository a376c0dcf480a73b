using Course.Drawing;

namespace Course.Terminal;

/// <summary>
/// Lines over two axes in characters. On a terminal with colours the lines are made of braille dots, eight a character;
/// as plain text every series has a letter-like sign of its own.
/// </summary>
public static class PlotInTerminal
{
    private const string Signs = "*o+x#@%=";

    /// <summary>Draws series, as <see cref="LinePlot"/> does on paper.</summary>
    /// <param name="series">The lines; NaN and infinity leave a gap.</param>
    /// <param name="screen">Where they will be shown.</param>
    /// <param name="rows">The height of the plotted area in characters.</param>
    /// <param name="columns">The width of everything in characters; less on a narrow screen.</param>
    /// <param name="logarithmicY">Whether the vertical axis is logarithmic.</param>
    public static CharacterCanvas Of(
        IReadOnlyList<Series> series, Screen screen, int rows = 14, int columns = 72, bool logarithmicY = false)
    {
        var xAxis = Axis.Covering(series.SelectMany(line => line.X));
        var ys = series.SelectMany(line => line.Y);
        var yAxis = logarithmicY ? Axis.Logarithmic(ys) : Axis.Covering(ys);
        var margin = yAxis.Labels.Max(label => label.Length) + 2;
        var width = Math.Max(8, Math.Min(columns, screen.Width) - margin);
        var canvas = new CharacterCanvas(margin + width, rows + 3);
        DrawAxes(canvas, xAxis, yAxis, margin, width, rows, screen.HasUnicode);

        var usesDots = screen.HasUnicode && (screen.HasColours || series.Count == 1);
        var legend = margin;
        for (var i = 0; i < series.Count; i++)
        {
            var colour = series[i].Colour ?? Theme.SeriesColour(i);
            var sign = usesDots ? '━' : Signs[i % Signs.Length];
            var dots = usesDots ? new DotGrid(width, rows, 2, 4) : new DotGrid(width, rows, 1, 1);
            Trace(dots, series[i], xAxis, yAxis);
            dots.CopyTo(canvas, row: 0, margin, colour, usesDots ? null : sign);
            canvas.Put(rows + 2, legend, $"{sign} {series[i].Name}", colour);
            legend += series[i].Name.Length + 5;
        }

        return canvas;
    }

    private static void Trace(DotGrid dots, Series line, Axis xAxis, Axis yAxis)
    {
        for (var i = 0; i < line.X.Count; i++)
        {
            var (x, y) = (xAxis.Share(line.X[i]), yAxis.Share(line.Y[i]));
            if (double.IsNaN(x) || double.IsNaN(y))
            {
                continue;
            }

            var (beforeX, beforeY) = i > 0 ? (xAxis.Share(line.X[i - 1]), yAxis.Share(line.Y[i - 1])) : (double.NaN, double.NaN);
            var isJoined = line.Line && !double.IsNaN(beforeX) && !double.IsNaN(beforeY);
            dots.Line(isJoined ? beforeX : x, isJoined ? beforeY : y, x, y);
        }
    }

    private static void DrawAxes(CharacterCanvas canvas, Axis xAxis, Axis yAxis, int margin, int width, int rows, bool hasUnicode)
    {
        var (vertical, horizontal, corner) = hasUnicode ? ('│', '─', '└') : ('|', '-', '+');
        for (var row = 0; row < rows; row++)
        {
            canvas.Put(row, margin - 1, vertical, Theme.Axis);
        }

        canvas.Put(rows, margin - 1, corner + new string(horizontal, width), Theme.Axis);
        var labelled = new HashSet<int>();
        foreach (var i in Enumerable.Range(0, yAxis.Ticks.Count).OrderBy(i => i > 0 && i < yAxis.Ticks.Count - 1)) // the ends first
        {
            var row = (int)Math.Round((1 - yAxis.Share(yAxis.Ticks[i])) * (rows - 1));
            if (labelled.Add(row))
            {
                canvas.Put(row, 0, yAxis.Labels[i].PadLeft(margin - 2), Theme.Axis);
            }
        }

        var free = 0; // the first column that no label has taken
        for (var i = 0; i < xAxis.Ticks.Count; i++)
        {
            var middle = margin + (int)Math.Round(xAxis.Share(xAxis.Ticks[i]) * (width - 1));
            var begin = Math.Clamp(middle - xAxis.Labels[i].Length / 2, 0, Math.Max(0, canvas.Width - xAxis.Labels[i].Length));
            if (begin >= free)
            {
                canvas.Put(rows + 1, begin, xAxis.Labels[i], Theme.Axis);
                free = begin + xAxis.Labels[i].Length + 1;
            }
        }
    }
}
