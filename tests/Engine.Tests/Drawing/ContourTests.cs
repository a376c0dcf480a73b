using Course.Drawing;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Interval = Course.Drawing.Interval;

namespace Engine.Tests.Drawing;

/// <summary>Contours separate what is high from what is low, and close.</summary>
[TestFixture]
public sealed class ContourTests
{
    private static readonly Interval Unit = new(0, 1);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property A_place_is_inside_the_areas_exactly_when_it_is_high() => Prop.ForAll(Grids().ToArbitrary(), grid =>
    {
        var areas = Contours.Areas(grid, 0.5);
        Assert.That(areas.Select(area => area.IsClosed), Is.All.True);
        for (var row = 1; row < grid.Rows - 1; row++)
        {
            for (var column = 1; column < grid.Columns - 1; column++)
            {
                Assert.That(IsInside(areas, column, row), Is.EqualTo(grid[row, column] >= 0.5), $"column {column}, row {row}");
            }
        }
    });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Lines_end_only_at_the_border_and_have_the_high_side_on_their_left() => Prop.ForAll(Grids().ToArbitrary(), grid =>
    {
        foreach (var line in Contours.Lines(grid, 0.5))
        {
            if (!line.IsClosed)
            {
                Assert.That(new[] { line.Points[0], line.Points[^1] }, Is.All.Matches<(double X, double Y)>(
                    point => point.X == 0 || point.Y == 0 || point.X == grid.Columns - 1 || point.Y == grid.Rows - 1));
            }
        }

        // With the high side on the left, the signed areas of the closed outlines add up to the high area, which is not negative.
        Assert.That(Contours.Areas(grid, 0.5).Sum(SignedArea), Is.GreaterThanOrEqualTo(-1e-9));
    });

    [Test]
    public void A_plane_has_a_straight_contour_where_interpolation_puts_it()
    {
        var plane = ValueGrid.Of(new(0, 4), new(0, 2), (x, y) => x + y, columns: 5, rows: 3);
        var line = Contours.Lines(plane, 2.5).Single();

        Assert.That(line.IsClosed, Is.False);
        Assert.That(line.Points, Is.All.Matches<(double X, double Y)>(point => Math.Abs(point.X + point.Y - 2.5) < 1e-12));
        Assert.That(Contours.Areas(plane, 2.5).Sum(SignedArea), Is.EqualTo(8 - 2.5 * 2.5 / 2 + 0.5 * 0.5 / 2).Within(1e-12),
            "the rectangle without the triangle below the line");
    }

    [Test]
    public void A_circle_has_the_area_of_a_circle()
    {
        var cone = ValueGrid.Of(new(-1, 1), new(-1, 1), (x, y) => -Math.Sqrt(x * x + y * y), columns: 201, rows: 201);
        var circle = Contours.Areas(cone, -0.5).Single();

        Assert.That(SignedArea(circle) / 1e4, Is.EqualTo(Math.PI / 4).Within(0.0005));
    }

    [TestCase(0.75, 2)]
    [TestCase(0.25, 1)]
    public void A_saddle_is_split_as_its_mean_says(double level, int areas)
    {
        var saddle = ValueGrid.Of(Unit, Unit, (x, y) => x == y ? 1 : 0, columns: 2, rows: 2);

        Assert.That(Contours.Areas(saddle, level), Has.Count.EqualTo(areas), "high corners apart or joined");
    }

    [Test]
    public void Everything_high_is_the_whole_rectangle_and_nothing_high_is_nothing()
    {
        var flat = ValueGrid.Of(Unit, Unit, (_, _) => 1, columns: 4, rows: 3);

        Assert.That(SignedArea(Contours.Areas(flat, 0.5).Single()), Is.EqualTo(3 * 2));
        Assert.That(Contours.Areas(flat, 1.5), Is.Empty);
        Assert.That(Contours.Lines(flat, 0.5), Is.Empty);
    }

    [Test]
    public void Values_that_are_no_numbers_give_finite_contours()
    {
        double[] values = [1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1, 0, double.MaxValue, -double.MaxValue, 1];
        var grid = ValueGrid.Of(Unit, Unit, (x, y) => values[(int)(2 * x) + 3 * (int)(2 * y)], columns: 3, rows: 3);

        Assert.That(Contours.Areas(grid, 0.5).Concat(Contours.Lines(grid, 0.5)).SelectMany(contour => contour.Points),
            Is.All.Matches<(double X, double Y)>(point => point.X is >= 0 and <= 2 && point.Y is >= 0 and <= 2));
    }

    [Test]
    public void Simplification_keeps_every_point_within_its_tolerance()
    {
        var circle = Enumerable.Range(0, 400).Select(i => (100 * Math.Cos(i / 60.0), 100 * Math.Sin(i / 60.0))).ToList();
        var simple = Simplification.Of(circle, 0.25);

        Assert.That(simple, Has.Count.LessThan(100));
        Assert.That(simple[0], Is.EqualTo(circle[0]));
        Assert.That(simple[^1], Is.EqualTo(circle[^1]));
        Assert.That(simple.Zip(simple.Skip(1)).Select(
            pair => 100 - double.Hypot(pair.First.Item1 + pair.Second.Item1, pair.First.Item2 + pair.Second.Item2) / 2),
            Is.All.LessThan(0.3), "the middle of each piece lies near the circle");
        Assert.That(Simplification.Of([(0, 0), (1, 0), (2, 0), (2, 5)], 0.1), Is.EqualTo(new[] { (0.0, 0.0), (2.0, 0.0), (2.0, 5.0) }));
    }

    [Test]
    public void A_grid_is_asked_at_its_crossings()
    {
        var grid = ValueGrid.Of(new(-1, 1), new(10, 20), (x, y) => x + y, columns: 3, rows: 2);
        var batch = ValueGrid.OfNetwork<double>(new(-1, 1), new(10, 20), points => points.Sum([1]), columns: 3, rows: 2);

        Assert.That(new[] { grid[0, 0], grid[0, 2], grid[1, 1] }, Is.EqualTo(new double[] { 9, 11, 20 }));
        Assert.That(new[] { batch[0, 0], batch[0, 2], batch[1, 1] }, Is.EqualTo(new double[] { 9, 11, 20 }));
        Assert.That(grid.Range, Is.EqualTo(new Interval(9, 21)));
    }

    [Test]
    public void A_wrong_grid_is_refused()
    {
        Assert.That(() => ValueGrid.Of(Unit, Unit, (_, _) => 0, columns: 1),
            Throws.ArgumentException.With.Message.Contains("at least 2 columns and 2 rows; received 1 and 81"));
        Assert.That(() => ValueGrid.Of(new(1, 0), Unit, (_, _) => 0), Throws.ArgumentException.With.Message.Contains("received 1 to 0"));
        Assert.That(() => ValueGrid.OfNetwork<float>(Unit, Unit, points => points),
            Throws.TypeOf<Course.Tensors.ShapeException>().With.Message.Contains("[6561, 2]"));
    }

    private static Gen<ValueGrid> Grids() =>
        from columns in Gen.Choose(2, 8)
        from rows in Gen.Choose(2, 8)
        from values in Gen.Choose(-2, 3).ArrayOf(columns * rows)
        select ValueGrid.Of(
            new(0, columns - 1), new(0, rows - 1), (x, y) => values[(int)Math.Round(x) + columns * (int)Math.Round(y)], columns, rows);

    /// <summary>Even-odd rule: how often a ray to the right, a little above the place, crosses the outlines.</summary>
    private static bool IsInside(List<Contour> areas, double x, double y)
    {
        y += 1e-7;
        var crossings = 0;
        foreach (var points in areas.Select(area => area.Points))
        {
            for (var i = 0; i < points.Count; i++)
            {
                var (from, to) = (points[i], points[(i + 1) % points.Count]);
                if (from.Y > y != to.Y > y && x < from.X + (y - from.Y) / (to.Y - from.Y) * (to.X - from.X))
                {
                    crossings++;
                }
            }
        }

        return crossings % 2 == 1;
    }

    private static double SignedArea(Contour contour) =>
        contour.Points.Zip(contour.Points.Skip(1).Append(contour.Points[0]))
            .Sum(pair => (pair.First.X * pair.Second.Y - pair.Second.X * pair.First.Y) / 2);
}
