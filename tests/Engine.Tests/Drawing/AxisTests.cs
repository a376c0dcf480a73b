using Course.Drawing;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Interval = Course.Drawing.Interval;

namespace Engine.Tests.Drawing;

/// <summary>Axes hold the data, with between 3 and 10 round ticks, whatever the data are.</summary>
[TestFixture]
public sealed class AxisTests
{
    private static readonly double[] Awkward =
        [0, -0.0, 1, 1 + 1e-15, 1e-9, 1e9, 1e9 + 1, 0.1, 0.3, 0.07, -7, 1e-300, 1e100, -1e100, 1e300, double.MaxValue, double.NaN,
            double.PositiveInfinity, double.NegativeInfinity];

    private static readonly Gen<double[]> Data =
        Gen.OneOf(
            Gen.Elements(Awkward), Gen.Choose(-10240, 10240).Select(n => n / 1024.0),
            Gen.Choose(-80, 80).Select(power => Math.Pow(10, power / 4.0))).ArrayOf();

    [Test]
    public void Ticks_of_a_linear_axis_are_the_expected_ones()
    {
        Assert.That(Axis.Covering([0.02, 0.62]).Ticks, Is.EqualTo(new[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7 }));
        Assert.That(Axis.Covering([0.02, 0.62]).Labels, Is.EqualTo(new[] { "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7" }));
        Assert.That(Axis.Covering([1, 10]).Ticks, Is.EqualTo(new double[] { 0, 2, 4, 6, 8, 10 }));
        Assert.That(Axis.Covering([0.85, 0.99]).Labels, Is.EqualTo(new[] { "0.85", "0.90", "0.95", "1.00" }));
    }

    [Test]
    public void Ticks_of_epochs_are_whole()
    {
        Assert.That(Axis.Covering([1], wholeNumbers: true).Ticks, Is.EqualTo(new double[] { 0, 1, 2 }));
        Assert.That(Axis.Covering([1, 2, 3], wholeNumbers: true).Ticks, Is.EqualTo(new double[] { 1, 2, 3 }));
        Assert.That(Axis.Covering([1, 40], wholeNumbers: true).Ticks, Is.EqualTo(new double[] { 0, 10, 20, 30, 40 }));
    }

    [Test]
    public void Ticks_of_a_logarithmic_axis_are_powers_of_ten_or_one_two_five()
    {
        Assert.That(Axis.Logarithmic([1e-4, 0.1]).Ticks, Is.EqualTo(new[] { 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2, 0.1 }));
        Assert.That(Axis.Logarithmic([1e-6, 1]).Ticks, Is.EqualTo(new[] { 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1 }));
        Assert.That(Axis.Logarithmic([3]).Ticks, Has.Count.EqualTo(3).And.All.Not.NaN);
        Assert.That(Axis.Logarithmic([-1, 0, double.NaN]).Ticks, Is.EqualTo(new[] { 0.1, 0.2, 0.5, 1, 2, 5, 10 }));
    }

    [TestCase(1, 1)]
    [TestCase(1, 1.0000000000000002)]
    [TestCase(-1e100, -1e100)]
    [TestCase(0, 1e-300)]
    [TestCase(123456789, 123456789.00000001)]
    public void Numbers_too_close_to_tell_apart_are_given_room(double low, double high)
    {
        RequireTicks(Axis.Covering([low, high]));
        RequireTicks(Axis.Covering([low, high], wholeNumbers: true));
        if (low < high)
        {
            RequireTicks(Axis.Exactly(new Interval(low, high)));
        }
    }

    [Test]
    public void Shares_are_positions_along_the_axis()
    {
        Assert.That(Axis.Covering([0, 10]).Share(2.5), Is.EqualTo(0.25));
        Assert.That(Axis.Logarithmic([1, 100]).Share(10), Is.EqualTo(0.5).Within(1e-15));
        Assert.That(Axis.Covering([0, 10]).Share(double.NaN), Is.NaN);
        Assert.That(Axis.Logarithmic([1, 100]).Share(0), Is.NaN);
        Assert.That(Axis.Exactly(new Interval(-3, 3)).Share(-3), Is.Zero);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_linear_axis_covers_its_data_with_three_to_ten_ticks() => Prop.ForAll(Data.ToArbitrary(), values =>
    {
        foreach (var whole in (bool[])[false, true])
        {
            var axis = Axis.Covering(values, whole);
            RequireTicks(axis);
            var step = axis.Ticks[1] - axis.Ticks[0];
            foreach (var value in values.Where(Interval.IsPlottable))
            {
                Assert.That(value, Is.InRange(axis.Ticks[0] - 1e-6 * step, axis.Ticks[^1] + 1e-6 * step));
            }

            Assert.That(whole && axis.Ticks.Any(tick => tick != Math.Round(tick)), Is.False, "whole numbers");
        }
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_logarithmic_axis_covers_its_positive_data_with_three_to_ten_ticks() => Prop.ForAll(Data.ToArbitrary(), values =>
    {
        var axis = Axis.Logarithmic(values);
        RequireTicks(axis);
        foreach (var value in values.Where(axis.CanPlace))
        {
            Assert.That(value, Is.InRange(axis.Ticks[0], axis.Ticks[^1]));
        }
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property An_exact_axis_has_three_to_ten_ticks_inside() => Prop.ForAll(Data.ToArbitrary(), values =>
    {
        var range = Interval.Of(values);
        if (range is { Length: > 0 } shown)
        {
            var axis = Axis.Exactly(shown);
            RequireTicks(axis);
            var step = axis.Ticks[1] - axis.Ticks[0];
            Assert.That(axis.Ticks[0], Is.GreaterThanOrEqualTo(axis.Range.From - 1e-6 * step));
            Assert.That(axis.Ticks[^1], Is.LessThanOrEqualTo(axis.Range.To + 1e-6 * step));
        }
    });

    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(double.NaN, 1)]
    [TestCase(0, double.PositiveInfinity)]
    public void A_range_that_is_none_is_refused(double from, double to) =>
        Assert.That(() => Axis.Exactly(new Interval(from, to)),
            Throws.ArgumentException.With.Message.Contains("smaller finite number to a larger one"));

    private static void RequireTicks(Axis axis)
    {
        Assert.That(axis.Ticks, Has.Count.InRange(3, 10).And.Ordered.And.Unique);
        Assert.That(axis.Labels, Is.Unique.And.Count.EqualTo(axis.Ticks.Count));
        Assert.That(axis.Range.To, Is.GreaterThan(axis.Range.From));
    }
}
