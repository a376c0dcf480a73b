using Course.Drawing;
using NUnit.Framework;
using Interval = Course.Drawing.Interval;

namespace Engine.Tests.Drawing;

/// <summary>Scatters, decision regions and surfaces show what they are given and survive what cannot be shown.</summary>
[TestFixture]
public sealed class PlanePictureTests
{
    private static readonly Interval Range = new(-1, 1);

    private static readonly PointSet[] Points =
    [
        new("class <0>", [(0, 0), (0.5, 0.5), (double.NaN, 1)]),
        new("class &1", [(-0.5, 0.25), (double.PositiveInfinity, 0)]),
        new("class 2", [(0.1, -0.9)]),
    ];

    [Test]
    public void Every_finite_point_has_the_sign_of_its_class()
    {
        var root = Svg.Checked(new Scatter { Title = "classes", Points = Points, Lines = [new("boundary", [-1, 1], [1, -1])] });

        Assert.That(root.All("circle"), Has.Length.EqualTo(2 + 1), "two points and the sign of the legend");
        Assert.That(root.All("rect"), Has.Length.EqualTo(1 + 1 + 1), "the ground, a point and the sign of the legend");
        Assert.That(root.Words(), Is.SupersetOf(new[] { "classes", "class <0>", "class &1", "class 2", "boundary" }));
    }

    [Test]
    public void With_equal_scales_a_unit_is_as_long_upwards_as_to_the_right()
    {
        var surface = ValueGrid.Of(new Interval(-2, 2), new Interval(-1, 1), (x, y) => x * x + y * y, 21, 21);
        foreach (var size in new[] { (300.0, 300.0), (500.0, 100.0) })
        {
            var plot = new ContourPlot(surface) { EqualScales = true, Size = size, XLabel = "x" };
            var ground = Svg.Checked(plot).All("rect").Single(rect => rect.Attribute("rx") is null);

            Assert.That(ground.Number("width"), Is.EqualTo(2 * ground.Number("height")).Within(0.2));
            Assert.That(plot.Width, Is.EqualTo(size.Item1));
        }
    }

    [Test]
    public void The_boundary_of_two_classes_lies_at_one_half()
    {
        var root = Svg.Checked(new DecisionRegion(ValueGrid.Of(Range, Range, (x, _) => x < 0.195 ? 0 : 1, columns: 101)));
        var boundary = root.All("path").Single(path => path.Attribute("stroke") is not null);
        var ticks = root.All("text").Where(text => text.Attribute("text-anchor")!.Value == "middle")
            .ToDictionary(text => text.Value, text => text.Number("x"));

        Assert.That(double.Parse(boundary.Attribute("d")!.Value[1..].Split(' ')[0]),
            Is.EqualTo(ticks["0"] + 0.19 * (ticks["1.0"] - ticks["0"])).Within(0.1));
    }

    [Test]
    public void Each_of_several_classes_has_its_area_and_its_colour()
    {
        var scores = new[] { -1, 0, 1 }.Select(centre => ValueGrid.Of(Range, Range, (x, _) => -Math.Abs(x - centre))).ToArray();
        var root = Svg.Checked(new DecisionRegion(scores) { Points = Points });
        string[] colours =
        [
            .. root.All("path").Where(path => path.Attribute("fill-rule") is not null).Select(area => area.Attribute("fill")!.Value),
        ];

        Assert.That(colours, Is.Unique.And.Length.EqualTo(3));
    }

    [Test]
    public void Classes_need_grids_of_the_same_places()
    {
        var (one, other) = (ValueGrid.Of(Range, Range, (_, _) => 0), ValueGrid.Of(Range, new(0, 1), (_, _) => 0));

        Assert.That(() => new DecisionRegion([one, other]),
            Throws.ArgumentException.With.Message.Contains("all of the same places; received 2"));
        Assert.That(() => new DecisionRegion(Array.Empty<ValueGrid>()), Throws.ArgumentException.With.Message.Contains("received 0"));
    }

    [Test]
    public void A_surface_has_its_contours_and_paths_end_in_a_dot()
    {
        var root = Svg.Checked(
            new ContourPlot(ValueGrid.Of(Range, Range, (x, y) => x * x + y * y))
            {
                Levels = 5,
                Lines = [new("descent", [1, 0.5, 0], [1, 0.5, 0]) { EndDot = true }],
            });

        Assert.That(root.All("path").Count(path => path.Attribute("fill-rule") is not null), Is.EqualTo(5));
        Assert.That(root.All("circle").Single().Number("r"), Is.EqualTo(5));
    }

    [Test]
    public void What_cannot_be_drawn_is_left_out()
    {
        double[] strange = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, 1e300, -1e300];
        double Strange(double x, double y) => strange[(int)(Math.Abs(10 * x + 7 * y) % strange.Length)];
        var grid = ValueGrid.Of(Range, Range, Strange);
        var nothing = ValueGrid.Of(Range, Range, (_, _) => double.NaN);

        Svg.Checked(new Scatter());
        Svg.Checked(new Scatter { Points = [new("", [(double.NaN, double.NaN)])] });
        foreach (var values in new[] { grid, nothing, ValueGrid.Of(Range, Range, (_, _) => 3) })
        {
            Svg.Checked(new DecisionRegion(values) { Points = Points, Lines = [new("far", [-1e90, 1e90], [0, 1])] });
            Svg.Checked(new DecisionRegion([values, grid]) { Points = Points });
            Svg.Checked(new DecisionRegion([values]));
            Svg.Checked(
                new ContourPlot(values)
                {
                    Lines = [new("diverges", [0, 1e10, double.NaN], [0, -1e200, 0]) { Markers = true, EndDot = true }],
                });
        }
    }
}
