namespace Course.Drawing;

/// <summary>What pictures of the plane share: two axes, points of several classes, and lines and paths over them.</summary>
public abstract class PlanePicture : Picture
{
    private const double MarkerSize = 4;

    /// <summary>The points, a set for each class; each class has its own colour and its own form.</summary>
    public IReadOnlyList<PointSet> Points { get; init; } = [];

    /// <summary>Lines over the plane: a boundary, the path of an optimizer. A path with markers shows every step.</summary>
    public IReadOnlyList<Series> Lines { get; init; } = [];

    /// <summary>What the horizontal axis measures.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the vertical axis measures.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>Width and height in pixels.</summary>
    public (double Width, double Height) Size { get; init; } = (420, 420);

    /// <summary>Whether a unit is as long upwards as to the right, so that circles are round; the height follows from the width.</summary>
    public bool EqualScales { get; init; }

    /// <inheritdoc/>
    public override double Width => Size.Width;

    /// <inheritdoc/>
    public override double Height => EqualScales ? HeightOfEqualScales() : Size.Height;

    private protected abstract Axis HorizontalAxis { get; }

    private protected abstract Axis VerticalAxis { get; }

    private protected virtual bool IsTight => true;

    private protected virtual IEnumerable<LegendEntry> GroundLegend => [];

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        var area = Area(Height);
        area.Draw(svg, verticalGrid: true);
        using (area.Window(svg, IsTight))
        {
            DrawGround(svg, area);
            for (var i = 0; i < Points.Count; i++)
            {
                DrawPoints(svg, area, Points[i].Points, PointColour(i), (MarkerForm)(i % 3));
            }

            for (var i = 0; i < Lines.Count; i++)
            {
                SeriesLine.Draw(svg, area, Lines[i], LineColour(i));
            }
        }
    }

    /// <summary>Draws what lies under the points and lines.</summary>
    private protected virtual void DrawGround(SvgWriter svg, PlotArea area)
    {
        // A plain plane.
    }

    /// <summary>The area of a grid's contours in pixels, as path commands.</summary>
    private protected static string Commands(PlotArea area, ValueGrid grid, List<Contour> contours)
    {
        const double tolerance = 0.25; // pixels
        var commands = new PathCommands();
        foreach (var contour in contours)
        {
            var points = contour.Points.ConvertAll(point =>
                (area.X(grid.X.At(point.X / (grid.Columns - 1))), area.Y(grid.Y.At(point.Y / (grid.Rows - 1)))));
            commands.Add(Simplification.Of(contour.IsClosed ? [.. points, points[0]] : points, tolerance));
        }

        return commands.ToString();
    }

    private PlotArea Area(double height)
    {
        var legend = GroundLegend.Concat(Points.Select(PointEntry)).Concat(Lines.Select(LineEntry));
        return new PlotArea(this, HorizontalAxis, VerticalAxis, XLabel, YLabel, legend, height);
    }

    private double HeightOfEqualScales()
    {
        var area = Area(Size.Height);
        var unit = (area.Right - area.Left) / area.XAxis.Range.Length;
        return Size.Height - (area.Bottom - area.Top) + unit * area.YAxis.Range.Length;
    }

    private static void DrawPoints(SvgWriter svg, PlotArea area, IReadOnlyList<(double X, double Y)> points, Rgb colour, MarkerForm form)
    {
        foreach (var (x, y) in points)
        {
            if (area.CanPlace(x, y))
            {
                Marker.Draw(svg, form, area.X(x), area.Y(y), MarkerSize, colour);
            }
        }
    }

    private Rgb PointColour(int index) => Points[index].Colour ?? Theme.SeriesColour(index);

    private Rgb LineColour(int index) => Lines[index].Colour ?? Theme.SeriesColour(Points.Count + index);

    private LegendEntry PointEntry(PointSet points, int index) => new(points.Name, PointColour(index), (LegendSign)(index % 3));

    private LegendEntry LineEntry(Series line, int index) =>
        new(line.Name, LineColour(index), line.Dashed ? LegendSign.DashedLine : LegendSign.Line);
}
