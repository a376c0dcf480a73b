namespace Course.Drawing;

/// <summary>What a classifier answers all over the plane, as pale colours under its points.</summary>
/// <remarks>
/// Of two classes the colour goes with the probability and the boundary is a line; of more, every class has the area
/// where its score is the highest.
/// </remarks>
public sealed class DecisionRegion : PlanePicture
{
    private const double Paleness = 0.68; // how far the colour of a class is moved to white

    private readonly ValueGrid[] scores;
    private readonly bool isProbability;

    /// <summary>The regions of two classes.</summary>
    /// <param name="probability">The probability of class 1, 0 to 1.</param>
    public DecisionRegion(ValueGrid probability)
    {
        scores = [probability];
        isProbability = true;
    }

    /// <summary>The regions of several classes.</summary>
    /// <param name="scores">A grid for each class; the highest score wins.</param>
    /// <exception cref="ArgumentException">There is no grid, or they are not of the same places.</exception>
    public DecisionRegion(IReadOnlyList<ValueGrid> scores)
    {
        if (scores.Count == 0 || scores.Any(
            grid => (grid.X, grid.Y, grid.Columns, grid.Rows) != (scores[0].X, scores[0].Y, scores[0].Columns, scores[0].Rows)))
        {
            throw new ArgumentException(
                $"Decision regions need one grid for each class, all of the same places; received {scores.Count}.", nameof(scores));
        }

        this.scores = [.. scores];
    }

    private protected override Axis HorizontalAxis => Axis.Exactly(scores[0].X);

    private protected override Axis VerticalAxis => Axis.Exactly(scores[0].Y);

    private protected override void DrawGround(SvgWriter svg, PlotArea area)
    {
        if (isProbability)
        {
            DrawProbability(svg, area);
        }
        else
        {
            DrawClasses(svg, area);
        }
    }

    /// <summary>Every colour step is painted over the one below; the boundary lies at one half.</summary>
    private void DrawProbability(SvgWriter svg, PlotArea area)
    {
        svg.Rectangle(area.Left, area.Top, area.Right - area.Left, area.Bottom - area.Top, ColourMap.Regions[0]);
        for (var step = 1; step < ColourMap.Steps; step++)
        {
            var areas = Contours.Areas(scores[0], (step - 0.5) / (ColourMap.Steps - 1));
            if (areas.Count > 0)
            {
                svg.Path(Commands(area, scores[0], areas), fill: ColourMap.Regions[step], evenOdd: true);
            }
        }

        DrawBoundary(svg, area, scores[0], 0.5);
    }

    private void DrawClasses(SvgWriter svg, PlotArea area)
    {
        for (var index = 0; index < scores.Length; index++)
        {
            // Where the lead over the best other class is positive, this class wins.
            var others = scores.Where((_, other) => other != index).ToArray();
            var lead = scores[index].Map((place, score) => others.Length == 0 ? 1 : score - others.Max(other => other.At(place)));
            var areas = Contours.Areas(lead, 0);
            if (areas.Count > 0)
            {
                svg.Path(Commands(area, lead, areas), fill: ClassColour(index).Towards(Rgb.Hex(0xFFFFFF), Paleness), evenOdd: true);
            }

            DrawBoundary(svg, area, lead, 0);
        }
    }

    private Rgb ClassColour(int index) => (index < Points.Count ? Points[index].Colour : null) ?? Theme.SeriesColour(index);

    private static void DrawBoundary(SvgWriter svg, PlotArea area, ValueGrid grid, double level)
    {
        var lines = Contours.Lines(grid, level);
        if (lines.Count > 0)
        {
            svg.Path(Commands(area, grid, lines), Theme.Muted, 1.5);
        }
    }
}
