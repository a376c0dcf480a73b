namespace Course.Drawing;

/// <summary>Named series over common axes: the loss of each epoch, an activation function, a learning-rate schedule.</summary>
public sealed class LinePlot : Picture
{
    /// <summary>The lines, in the order of the legend; the last lies on top.</summary>
    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>What the horizontal axis counts.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the vertical axis measures.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>Whether the horizontal axis is logarithmic; what is not positive is left out.</summary>
    public bool LogarithmicX { get; init; }

    /// <summary>Whether the vertical axis is logarithmic; what is not positive is left out.</summary>
    public bool LogarithmicY { get; init; }

    /// <summary>Whether the horizontal axis has ticks at whole numbers only, as for epochs.</summary>
    public bool WholeX { get; init; }

    /// <summary>What the horizontal axis shows, rounded out to ticks when it is logarithmic; when not given, everything.</summary>
    public Interval? XRange { get; init; }

    /// <summary>What the vertical axis shows, rounded out to ticks when it is logarithmic; when not given, everything.</summary>
    public Interval? YRange { get; init; }

    /// <inheritdoc/>
    public override double Width => Size.Width;

    /// <inheritdoc/>
    public override double Height => Size.Height;

    /// <summary>Width and height in pixels.</summary>
    public (double Width, double Height) Size { get; init; } = (480, 320);

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        var xAxis = Axis.For(Series.SelectMany(series => series.X), XRange, LogarithmicX, WholeX);
        var yAxis = Axis.For(Series.SelectMany(series => series.Y), YRange, LogarithmicY);
        var area = new PlotArea(this, xAxis, yAxis, XLabel, YLabel, Series.Select(Entry));
        area.Draw(svg);
        using (area.Window(svg, tight: XRange is not null || YRange is not null))
        {
            for (var i = 0; i < Series.Count; i++)
            {
                SeriesLine.Draw(svg, area, Series[i], ColourOf(i));
            }

            PointLabels.Draw(svg, area, Series, ColourOf);
        }
    }

    private Rgb ColourOf(int index) => Series[index].Colour ?? Theme.SeriesColour(index);

    private LegendEntry Entry(Series series, int index) => new(series.Name, ColourOf(index),
        !series.Line ? LegendSign.Dot : series.Dashed ? LegendSign.DashedLine : LegendSign.Line);
}
