using System.Globalization;
using System.Xml.Linq;
using Course.Drawing;
using NUnit.Framework;
using Interval = Course.Drawing.Interval;

namespace Engine.Tests.Drawing;

/// <summary>A surface from the side: near covers far, high stands above low, and paths lie on it.</summary>
[TestFixture]
public sealed class SurfacePlotTests
{
    private static readonly Interval Range = new(-1, 1);

    [Test]
    public void Every_cell_is_drawn_the_far_ones_first_and_then_the_path()
    {
        var root = Svg.Checked(new SurfacePlot(ValueGrid.Of(Range, Range, (x, y) => x * x + y * y, 6, 5))
        {
            Title = "bowl",
            XLabel = "east",
            YLabel = "north",
            Paths = [new Series("", [1, 0.5, 0], [1, 0.5, 0]) { Markers = true, Colour = Theme.Backward }],
        });
        var paths = root.All("path");

        Assert.That(paths, Has.Length.EqualTo(1 + 5 * 4 + 1), "the floor, the cells, the path");
        Assert.That(paths[^1].Attribute("stroke")!.Value, Is.EqualTo(Theme.Backward.ToString()));
        Assert.That(root.All("circle"), Has.Length.EqualTo(3));
        Assert.That(root.Words(), Is.EquivalentTo(new[] { "bowl", "east", "north" }));
    }

    [Test]
    public void On_a_flat_surface_nearer_cells_lie_lower_in_the_picture()
    {
        var cells = Svg.Checked(new SurfacePlot(ValueGrid.Of(Range, Range, (_, _) => 3, 4, 4))).All("path")[1..];

        Assert.That(cells.Select(Lowest), Is.Ordered);

        static double Lowest(XElement cell) =>
            cell.Attribute("d")!.Value[1..^1].Split('L').Max(point => double.Parse(point.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    [Test]
    public void A_path_on_the_bottom_of_a_bowl_is_drawn_lower_than_on_its_rim()
    {
        double YOf(double x) => Svg.Checked(new SurfacePlot(ValueGrid.Of(Range, Range, (u, v) => u * u, 21, 21))
        {
            Paths = [new Series("", [x], [0]) { Markers = true }],
        }).All("circle").Single().Number("cy");

        Assert.That(YOf(0), Is.GreaterThan(YOf(-1)).And.GreaterThan(YOf(1) - 40), "down is a larger number");
    }

    [Test]
    public void What_cannot_be_drawn_is_left_out()
    {
        var root = Svg.Checked(new SurfacePlot(ValueGrid.Of(Range, Range, (x, _) => x > 0.9 ? double.NaN : x, 5, 5))
        {
            Paths = [new Series("", [0, 7], [0, 0]) { Markers = true }],
        });

        Assert.That(root.All("path"), Has.Length.EqualTo(1 + 3 * 4 + 1), "a column of cells has no height at its right end");
        Assert.That(root.All("circle"), Has.Length.EqualTo(1), "the second place is outside");
    }
}
