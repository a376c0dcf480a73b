namespace Course.Drawing;

/// <summary>
/// A surface seen from above and from the side, as a mesh whose low ground is darker, with paths on it: the way of a descent down a loss.
/// What lies nearer covers what lies behind it; paths lie on top.
/// </summary>
public sealed class SurfacePlot(ValueGrid surface) : Picture
{
    private const double Margin = 20;
    private const double Turn = Math.PI / 6; // the plane turns about its middle, so that no edge hides behind another
    private const double Flatness = 0.56; // how much of the depth is left when one looks down at it
    private const double MarkerSize = 3.5;

    /// <summary>Paths over the plane; each point is drawn at the height of the surface there.</summary>
    public IReadOnlyList<Series> Paths { get; init; } = [];

    /// <summary>What the first axis of the plane measures.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the second axis of the plane measures.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>How high the highest place is drawn, in pixels.</summary>
    public double Rise { get; init; } = 130;

    /// <inheritdoc/>
    public override double Width => 460;

    /// <inheritdoc/>
    public override double Height => Top + Rise + Plane * Flatness + Margin + 24;

    private double Top => Title.Length > 0 ? 44 : Margin;

    /// <summary>The side of the rectangle around the turned plane.</summary>
    private double Plane => Width - 2 * Margin;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        if (Title.Length > 0)
        {
            svg.Text(Margin, 27, Title, Theme.Ink, Theme.TitleSize, bold: true);
        }

        DrawFloor(svg);
        foreach (var (row, column) in Cells().OrderBy(cell => Depth(cell.Column + 0.5, cell.Row + 0.5)))
        {
            DrawCell(svg, row, column);
        }

        for (var i = 0; i < Paths.Count; i++)
        {
            DrawPath(svg, Paths[i], Paths[i].Colour ?? Theme.SeriesColour(i));
        }
    }

    private IEnumerable<(int Row, int Column)> Cells() =>
        from row in Enumerable.Range(0, surface.Rows - 1)
        from column in Enumerable.Range(0, surface.Columns - 1)
        select (row, column);

    private void DrawFloor(SvgWriter svg)
    {
        var (right, back) = (surface.Columns - 1.0, surface.Rows - 1.0);
        var corners = new PathCommands();
        corners.Add([Place(0, 0, 0), Place(right, 0, 0), Place(right, back, 0), Place(0, back, 0), Place(0, 0, 0)]);
        svg.Path(corners.ToString(), Theme.Axis);
        foreach (var (label, column, row) in new[] { (XLabel, right / 2, 0.0), (YLabel, right, back / 2) })
        {
            var (x, y) = Place(column, row, 0);
            svg.Text(x + (row > 0 ? 14 : -14), y + 20, label, Theme.Muted, anchor: TextAnchor.Middle);
        }
    }

    private void DrawCell(SvgWriter svg, int row, int column)
    {
        ReadOnlySpan<(int Row, int Column)> corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)];
        var (outline, sum) = (new List<(double X, double Y)>(), 0.0);
        foreach (var (r, c) in corners)
        {
            var share = Share(surface[r, c]);
            if (!double.IsFinite(share))
            {
                return;
            }

            outline.Add(Place(c, r, share));
            sum += share;
        }

        var commands = new PathCommands();
        commands.Add([.. outline, outline[0]]);
        var colour = ColourMap.Ground.Colour(Math.Sqrt(sum / 4), 0, 1);
        svg.Path(commands.ToString(), colour.Towards(Theme.Muted, 0.3), 0.6, colour);
    }

    private void DrawPath(SvgWriter svg, Series path, Rgb colour)
    {
        List<(double X, double Y)> places = [];
        for (var i = 0; i < path.X.Count; i++)
        {
            var (column, row) = (Crossing(surface.X, surface.Columns, path.X[i]), Crossing(surface.Y, surface.Rows, path.Y[i]));
            if (Between(column, surface.Columns) && Between(row, surface.Rows))
            {
                places.Add(Place(column, row, Share(HeightAt(column, row))));
            }
        }

        var commands = new PathCommands();
        commands.Add(places);
        svg.Path(commands.ToString(), colour, 2);
        foreach (var (x, y) in path.Markers ? places : [])
        {
            svg.Circle(x, y, MarkerSize, colour, Theme.Ground);
        }
    }

    private static double Crossing(Interval range, int count, double value) => (value - range.From) / range.Length * (count - 1);

    private static bool Between(double crossing, int count) => crossing >= 0 && crossing <= count - 1;

    /// <summary>The height between four crossings, linear in both directions.</summary>
    private double HeightAt(double column, double row)
    {
        var (left, below) = (Math.Min((int)column, surface.Columns - 2), Math.Min((int)row, surface.Rows - 2));
        var (right, up) = (column - left, row - below);
        return (surface[below, left] * (1 - right) + surface[below, left + 1] * right) * (1 - up)
            + (surface[below + 1, left] * (1 - right) + surface[below + 1, left + 1] * right) * up;
    }

    /// <summary>A height as a share of all heights, 0 for the lowest.</summary>
    private double Share(double height) =>
        surface.Range is { Length: > 0 } range ? (height - range.From) / range.Length : height - height; // NaN stays NaN

    /// <summary>How near a place is to the eye: 1 in front, -1 at the back.</summary>
    private double Depth(double column, double row)
    {
        var (u, v) = Centred(column, row);
        return (u * Math.Sin(Turn) - v * Math.Cos(Turn)) / (Math.Sin(Turn) + Math.Cos(Turn));
    }

    private (double X, double Y) Place(double column, double row, double share)
    {
        var (u, v) = Centred(column, row);
        var across = (u * Math.Cos(Turn) + v * Math.Sin(Turn)) / (Math.Sin(Turn) + Math.Cos(Turn));
        return (Width / 2 + across * Plane / 2, Top + Rise + (1 + Depth(column, row)) * Plane * Flatness / 2 - share * Rise);
    }

    private (double U, double V) Centred(double column, double row) =>
        (2 * column / (surface.Columns - 1) - 1, 2 * row / (surface.Rows - 1) - 1);
}
