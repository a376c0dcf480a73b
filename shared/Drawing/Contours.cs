namespace Course.Drawing;

/// <summary>
/// The lines along which a grid of values passes a level (marching squares). Every line has the higher side on its left;
/// it is closed unless it ends at the grid's border. Coordinates are columns and rows of the grid.
/// </summary>
/// <remarks>
/// W. Lorensen, H. Cline, "Marching cubes", 1987, in two dimensions. A cell whose corners are high and low in turn
/// is split as its mean says.
/// </remarks>
internal static class Contours
{
    /// <summary>The lines of a level.</summary>
    public static List<Contour> Lines(ValueGrid grid, double level) => Trace(new ContourField(grid, level, border: 0));

    /// <summary>The outlines of everything at least as high as a level, closed along the grid's border.</summary>
    public static List<Contour> Areas(ValueGrid grid, double level) => Trace(new ContourField(grid, level, border: 1));

    private static List<Contour> Trace(ContourField field)
    {
        var next = new Dictionary<GridEdge, GridEdge>();
        for (var row = 0; row < field.Rows - 1; row++)
        {
            for (var column = 0; column < field.Columns - 1; column++)
            {
                AddCell(field, row, column, next);
            }
        }

        var contours = new List<Contour>();
        foreach (var start in next.Keys.Except(next.Values).ToArray())
        {
            contours.Add(Follow(field, start, next)); // begins at the border
        }

        foreach (var start in next.Keys.ToArray())
        {
            if (next.ContainsKey(start))
            {
                contours.Add(Follow(field, start, next));
            }
        }

        return contours;
    }

    /// <summary>
    /// Links the edges of a cell that the level crosses, from the edge where, walking round counter-clockwise, high changes to low.
    /// </summary>
    private static void AddCell(ContourField field, int row, int column, Dictionary<GridEdge, GridEdge> next)
    {
        // Counter-clockwise from the lower left: edge i lies between corners i and i + 1.
        ReadOnlySpan<bool> high =
        [
            field.IsHigh(row, column),
            field.IsHigh(row, column + 1),
            field.IsHigh(row + 1, column + 1),
            field.IsHigh(row + 1, column),
        ];
        ReadOnlySpan<GridEdge> edges =
        [
            new(row, column, false),
            new(row, column + 1, true),
            new(row + 1, column, false),
            new(row, column, true),
        ];

        // Two lines cut off the low corners when the high ones are joined, otherwise the high corners;
        // where there is only one line, both ways find it.
        var isSaddle = high[0] == high[2] && high[1] == high[3] && high[0] != high[1];
        var direction = isSaddle && field.MeanIsHigh(row, column) ? 1 : 3;
        for (var i = 0; i < 4; i++)
        {
            if (high[i] && !high[(i + 1) % 4])
            {
                var exit = i;
                while (high[exit] || !high[(exit + 1) % 4])
                {
                    exit = (exit + direction) % 4;
                }

                next[edges[i]] = edges[exit];
            }
        }
    }

    private static Contour Follow(ContourField field, GridEdge start, Dictionary<GridEdge, GridEdge> next)
    {
        var points = new List<(double X, double Y)> { field.Crossing(start) };
        var edge = start;
        while (next.Remove(edge, out edge) && edge != start)
        {
            points.Add(field.Crossing(edge));
        }

        return new Contour(points, IsClosed: edge == start);
    }
}

/// <summary>A contour line.</summary>
/// <param name="Points">Where it runs, in columns and rows of the grid.</param>
/// <param name="IsClosed">Whether the last point joins the first.</param>
internal sealed record Contour(List<(double X, double Y)> Points, bool IsClosed);

/// <summary>The edge of the grid from a crossing to its right or, when vertical, to its upper neighbour.</summary>
internal readonly record struct GridEdge(int Row, int Column, bool IsVertical);

/// <summary>A grid against a level, with a border of low values around it when areas are to be closed.</summary>
internal sealed class ContourField(ValueGrid grid, double level, int border)
{
    public int Rows => grid.Rows + 2 * border;

    public int Columns => grid.Columns + 2 * border;

    public bool IsHigh(int row, int column) => Value(row, column) >= level;

    public bool MeanIsHigh(int row, int column) =>
        (Value(row, column) + Value(row, column + 1) + Value(row + 1, column) + Value(row + 1, column + 1)) / 4 >= level;

    /// <summary>Where the level crosses an edge, by linear interpolation; beside a value that is no number, at the high end.</summary>
    public (double X, double Y) Crossing(GridEdge edge)
    {
        var from = Value(edge.Row, edge.Column);
        var to = edge.IsVertical ? Value(edge.Row + 1, edge.Column) : Value(edge.Row, edge.Column + 1);
        var share = (level - from) / (to - from);
        if (!double.IsFinite(from) || !double.IsFinite(to))
        {
            share = from >= level ? 0 : 1;
        }

        var (x, y) = (edge.Column - border, edge.Row - border);
        return edge.IsVertical ? (x, y + share) : (x + share, y);
    }

    private double Value(int row, int column)
    {
        var (inRow, inColumn) = (row - border, column - border);
        return inRow >= 0 && inRow < grid.Rows
            && inColumn >= 0 && inColumn < grid.Columns ? grid[inRow, inColumn] : double.NegativeInfinity;
    }
}
