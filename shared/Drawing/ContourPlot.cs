namespace Course.Drawing;

/// <summary>
/// A surface seen from above, low ground darker, with contour lines, and paths over it: the way of an optimizer down a loss.
/// </summary>
public sealed class ContourPlot : PlanePicture
{
    private readonly ValueGrid surface;

    /// <summary>The picture of a surface.</summary>
    public ContourPlot(ValueGrid surface)
    {
        this.surface = surface;
    }

    /// <summary>How many contour lines there are, at most 16.</summary>
    public int Levels { get; init; } = 12;

    /// <summary>
    /// Whether the lines lie closer together near the lowest place: their heights above it grow as cubes.
    /// Right for ravines, whose walls would otherwise take all lines.
    /// </summary>
    public bool DenseNearMinimum { get; init; } = true;

    private protected override Axis HorizontalAxis => Axis.Exactly(surface.X);

    private protected override Axis VerticalAxis => Axis.Exactly(surface.Y);

    private protected override void DrawGround(SvgWriter svg, PlotArea area)
    {
        svg.Rectangle(area.Left, area.Top, area.Right - area.Left, area.Bottom - area.Top, ColourMap.Ground[0]);
        var levels = Math.Clamp(Levels, 1, ColourMap.Steps - 1);
        var line = ColourMap.Ground[0].Towards(Theme.Muted, 0.35);
        for (var level = 1; surface.Range is { Length: > 0 } range && level <= levels; level++)
        {
            var share = level / (levels + 1.0);
            var height = range.At(DenseNearMinimum ? share * share * share : share);
            var areas = Contours.Areas(surface, height);
            if (areas.Count > 0)
            {
                svg.Path(
                    Commands(area, surface, areas), line, 0.8, ColourMap.Ground[level * (ColourMap.Steps - 1) / levels], evenOdd: true);
            }
        }
    }
}
