namespace Course.Drawing;

/// <summary>The frame that plots share: title, legend, two axes with ticks and labels, and the mapping from numbers to pixels.</summary>
internal sealed class PlotArea
{
    private const double LegendRowHeight = 18;
    private const double Furthest = 20_000; // pixels; a point far outside is drawn no further out

    private readonly Picture picture;
    private readonly string xLabel;
    private readonly string yLabel;

    public PlotArea(
        Picture picture, Axis xAxis, Axis yAxis, string xLabel, string yLabel, IEnumerable<LegendEntry>? legend = null,
        double? height = null)
    {
        this.picture = picture;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        XAxis = xAxis;
        YAxis = yAxis;
        var tickWidth = WidestLabel(yAxis);
        Left = 14 + (yLabel.Length > 0 ? 18 : 0) + tickWidth + 8;
        Right = picture.Width - 14;
        LegendRows = Legend.Rows(legend ?? [], picture.Width - Left - 14);
        Top = 14 + (picture.Title.Length > 0 ? 22 : 0) + LegendRowHeight * LegendRows.Count + 4;
        LabelsAreTurned = WidestLabel(xAxis) + 4 > NarrowestGap();
        Right = LabelsAreTurned ? Right : RightOfLastLabel();
        LabelRoom = LabelsAreTurned ? WidestLabel(xAxis) + 6 : 18;
        Bottom = (height ?? picture.Height) - 14 - (xLabel.Length > 0 ? 18 : 0) - LabelRoom;
    }

    public Axis XAxis { get; }

    public Axis YAxis { get; }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    private List<LegendEntry[]> LegendRows { get; }

    /// <summary>Whether the labels of the horizontal axis read upwards, as they do when they would run into each other.</summary>
    private bool LabelsAreTurned { get; }

    private double LabelRoom { get; }

    /// <summary>The pixel column of a value that has a place on the x axis.</summary>
    public double X(double value) => Math.Clamp(Left + XAxis.Share(value) * (Right - Left), -Furthest, Furthest);

    /// <summary>The pixel row of a value that has a place on the y axis; up is larger.</summary>
    public double Y(double value) => Math.Clamp(Bottom - YAxis.Share(value) * (Bottom - Top), -Furthest, Furthest);

    public bool CanPlace(double x, double y) => XAxis.CanPlace(x) && YAxis.CanPlace(y);

    /// <summary>
    /// What is drawn inside is cut off at the frame; where everything fits anyway, there is room for the markers on its edge.
    /// </summary>
    public IDisposable Window(SvgWriter svg, bool tight) => Window(svg, tight ? 0.5 : 5);

    private IDisposable Window(SvgWriter svg, double room) =>
        svg.Window(Left - room, Top - room, Right - Left + 2 * room, Bottom - Top + 2 * room);

    /// <summary>Title, legend, grid lines, tick labels and axis labels: what lies under the data.</summary>
    public void Draw(SvgWriter svg, bool verticalGrid = false)
    {
        if (picture.Title.Length > 0)
        {
            svg.Text(Left, 27, picture.Title, Theme.Ink, Theme.TitleSize, bold: true);
        }

        Legend.Draw(svg, LegendRows, Left, picture.Title.Length > 0 ? 44 : 22, LegendRowHeight);
        DrawVerticalAxis(svg);
        DrawHorizontalAxis(svg, verticalGrid);
    }

    private void DrawVerticalAxis(SvgWriter svg)
    {
        for (var i = 0; i < YAxis.Ticks.Count; i++)
        {
            var y = Y(YAxis.Ticks[i]);
            svg.Line(Left, y, Right, y, Theme.Grid);
            svg.Text(Left - 8, y + 4, YAxis.Labels[i], Theme.Muted, Theme.SmallSize, TextAnchor.End);
        }

        if (yLabel.Length > 0)
        {
            svg.Text(22, (Top + Bottom) / 2, yLabel, Theme.Muted, anchor: TextAnchor.Middle, turned: true);
        }
    }

    private void DrawHorizontalAxis(SvgWriter svg, bool grid)
    {
        for (var i = 0; i < XAxis.Ticks.Count; i++)
        {
            var x = X(XAxis.Ticks[i]);
            svg.Line(x, grid ? Top : Bottom, x, Bottom + 4, grid ? Theme.Grid : Theme.Axis);
            if (LabelsAreTurned)
            {
                svg.Text(x + 4, Bottom + 8, XAxis.Labels[i], Theme.Muted, Theme.SmallSize, TextAnchor.End, turned: true);
            }
            else
            {
                svg.Text(x, Bottom + 18, XAxis.Labels[i], Theme.Muted, Theme.SmallSize, TextAnchor.Middle);
            }
        }

        svg.Line(Left, Bottom, Right, Bottom, Theme.Axis);
        if (xLabel.Length > 0)
        {
            svg.Text((Left + Right) / 2, Bottom + LabelRoom + 18, xLabel, Theme.Muted, anchor: TextAnchor.Middle);
        }
    }

    /// <summary>The right end at which the last label, in the middle under its tick, still ends inside the picture.</summary>
    private double RightOfLastLabel()
    {
        var share = XAxis.Ticks.Count > 0 ? XAxis.Share(XAxis.Ticks[^1]) : 0;
        var room = Right - Left - Theme.TextWidth(XAxis.Labels.LastOrDefault(""), Theme.SmallSize) / 2;
        return share > 0 ? Math.Min(Right, Left + room / share) : Right;
    }

    /// <summary>The pixels between those neighbours of the horizontal axis that have words: a tick without leaves them its room.</summary>
    private double NarrowestGap()
    {
        var written = XAxis.Ticks.Where((_, i) => XAxis.Labels[i].Length > 0).Select(X).ToArray();
        return written.Zip(written.Skip(1), (left, right) => right - left).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    private static double WidestLabel(Axis axis) =>
        axis.Labels.Select(label => Theme.TextWidth(label, Theme.SmallSize)).DefaultIfEmpty(0).Max();
}
