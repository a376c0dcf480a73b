using Course.Drawing;

namespace Course.Terminal;

/// <summary>
/// What a classifier answers all over the plane, in characters, with its points: <see cref="DecisionRegion"/> for the terminal.
/// </summary>
public static class RegionInTerminal
{
    private const double Darkness = 0.55; // how far the colour of a class is moved to black

    private const string GroundSigns = " .:-";
    private const string PointSigns = "ox^#";

    /// <summary>The words for the region of class 1 as a screen shows it: orange where there are colours, else dots.</summary>
    public static string WhereClass1Is(Screen screen) => UsesHalves(screen) ? "on the orange ground" : "in the dotted half";

    /// <summary>Draws the regions of two classes.</summary>
    /// <param name="probability">The probability of class 1; the border lies at one half.</param>
    /// <param name="points">The points of class 0 and of class 1.</param>
    /// <param name="screen">Where they will be shown.</param>
    /// <param name="columns">The width in characters; less on a narrow screen.</param>
    /// <param name="rows">The height in characters.</param>
    public static CharacterCanvas Of(
        ValueGrid probability, IReadOnlyList<PointSet> points, Screen screen, int columns = 64, int rows = 24) =>
        Of((row, column) => probability[row, column] >= 0.5 ? 1 : 0, probability, points, screen, columns, rows);

    /// <summary>Draws the regions of several classes.</summary>
    /// <param name="scores">A grid of the same places for each class; the highest score wins.</param>
    /// <param name="points">The points of each class.</param>
    /// <param name="screen">Where they will be shown.</param>
    /// <param name="columns">The width in characters; less on a narrow screen.</param>
    /// <param name="rows">The height in characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no class.</exception>
    public static CharacterCanvas Of(
        IReadOnlyList<ValueGrid> scores, IReadOnlyList<PointSet> points, Screen screen, int columns = 64, int rows = 24)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scores.Count);
        return Of((row, column) => Enumerable.Range(0, scores.Count).MaxBy(index => scores[index][row, column]), scores[0],
            points, screen, columns, rows);
    }

    private static CharacterCanvas Of(
        Func<int, int, int> classAt, ValueGrid grid, IReadOnlyList<PointSet> points, Screen screen, int columns, int rows)
    {
        var canvas = new CharacterCanvas(Math.Max(1, Math.Min(columns, screen.Width)), rows);
        var usesHalves = UsesHalves(screen);
        for (var row = 0; row < canvas.Height; row++)
        {
            for (var column = 0; column < canvas.Width; column++)
            {
                var gridColumn = Nearest(column, canvas.Width, grid.Columns);
                if (usesHalves)
                {
                    canvas.Put(row, column, '▀', Ground(classAt(RowOfGrid(2 * row, 2 * rows), gridColumn)),
                        Ground(classAt(RowOfGrid(2 * row + 1, 2 * rows), gridColumn)));
                }
                else
                {
                    canvas.Put(row, column, GroundSigns[classAt(RowOfGrid(row, rows), gridColumn) % GroundSigns.Length]);
                }
            }
        }

        for (var index = 0; index < points.Count; index++)
        {
            PutPoints(index);
        }

        return canvas;

        int RowOfGrid(int line, int lines) => grid.Rows - 1 - Nearest(line, lines, grid.Rows);

        Rgb Ground(int index) => ColourOf(index).Towards(new Rgb(0, 0, 0), Darkness);

        Rgb ColourOf(int index) => (index < points.Count ? points[index].Colour : null) ?? Theme.SeriesColour(index);

        void PutPoints(int index)
        {
            var light = ColourOf(index).Towards(new Rgb(255, 255, 255), 0.5);
            foreach (var (x, y) in points[index].Points)
            {
                var (shareX, shareY) = ((x - grid.X.From) / grid.X.Length, (y - grid.Y.From) / grid.Y.Length);
                if (shareX is >= 0 and <= 1 && shareY is >= 0 and <= 1)
                {
                    var (row, column) = ((int)Math.Round((1 - shareY) * (rows - 1)), (int)Math.Round(shareX * (canvas.Width - 1)));
                    var ground = classAt((int)Math.Round(shareY * (grid.Rows - 1)), (int)Math.Round(shareX * (grid.Columns - 1)));
                    canvas.Put(row, column, PointSigns[index % PointSigns.Length], light, Ground(ground));
                }
            }
        }
    }

    private static bool UsesHalves(Screen screen) => screen.HasColours && screen.HasUnicode;

    /// <summary>The place of a grid nearest to the middle of a character cell.</summary>
    private static int Nearest(int cell, int cells, int places) => (int)Math.Round((cell + 0.5) / cells * (places - 1));
}
