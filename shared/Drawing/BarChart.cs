namespace Course.Drawing;

/// <summary>A named row of bars, one for each category. NaN and infinity leave a gap.</summary>
/// <param name="Name">What the legend calls it; empty for no entry.</param>
/// <param name="Values">The heights, one for each category.</param>
public sealed record BarSeries(string Name, IReadOnlyList<double> Values)
{
    /// <summary>The colour; the next one of the theme when not given.</summary>
    public Rgb? Colour { get; init; }
}

/// <summary>Bars side by side: the size of the gradient in each layer, the precision of each class.</summary>
public sealed class BarChart : Picture
{
    private const double GroupShare = 0.76; // of the room of a category that its bars take

    /// <summary>The names under the bars.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The bars; several series stand beside each other in every category.</summary>
    public required IReadOnlyList<BarSeries> Series { get; init; }

    /// <summary>What the categories are.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the bars measure.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>Whether the vertical axis is logarithmic; then bars stand on its lower end, and what is not positive is left out.</summary>
    public bool LogarithmicY { get; init; }

    /// <summary>What the vertical axis shows, rounded out to ticks when it is logarithmic; when not given, zero and everything.</summary>
    public Interval? YRange { get; init; }

    /// <summary>Width and height in pixels.</summary>
    public (double Width, double Height) Size { get; init; } = (480, 320);

    /// <inheritdoc/>
    public override double Width => Size.Width;

    /// <inheritdoc/>
    public override double Height => Size.Height;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A series has not as many values as there are categories.</exception>
    public override void Draw(SvgWriter svg)
    {
        foreach (var series in Series.Where(series => series.Values.Count != Categories.Count))
        {
            throw new ArgumentException(
                $"Bars '{series.Name}' received {series.Values.Count} values for {Categories.Count} categories; each needs one.");
        }

        var values = Series.SelectMany(series => series.Values);
        var yAxis = Axis.For(LogarithmicY ? values : values.Append(0), YRange, LogarithmicY);
        var area = new PlotArea(this, Axis.OfCategories(Categories), yAxis, XLabel, YLabel, Series.Select(Entry));
        area.Draw(svg);
        using (area.Window(svg, tight: true))
        {
            for (var category = 0; category < Categories.Count; category++)
            {
                DrawGroup(svg, area, category);
            }
        }

        var foot = Foot(area);
        svg.Line(area.Left, foot, area.Right, foot, Theme.Axis);
    }

    private void DrawGroup(SvgWriter svg, PlotArea area, int category)
    {
        var left = area.X(category - GroupShare / 2);
        var width = (area.X(category + GroupShare / 2) - left) / Math.Max(1, Series.Count);
        for (var i = 0; i < Series.Count; i++)
        {
            var value = Series[i].Values[category];
            if (area.YAxis.CanPlace(value))
            {
                var (top, foot) = (area.Y(value), Foot(area));
                svg.Rectangle(left + i * width, Math.Min(top, foot), Math.Max(1, width - 1), Math.Abs(top - foot), ColourOf(i));
            }
        }
    }

    /// <summary>Where the bars stand: on zero, or on the end of the axis that is nearest to it.</summary>
    private static double Foot(PlotArea area) => area.YAxis.IsLogarithmic ? area.Bottom : Math.Clamp(area.Y(0), area.Top, area.Bottom);

    private Rgb ColourOf(int index) => Series[index].Colour ?? Theme.SeriesColour(index);

    private LegendEntry Entry(BarSeries series, int index) => new(series.Name, ColourOf(index), LegendSign.Square);
}
