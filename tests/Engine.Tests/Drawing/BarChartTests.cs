using Course.Drawing;
using NUnit.Framework;

namespace Engine.Tests.Drawing;

/// <summary>Bars are as high as their values and stand on zero.</summary>
[TestFixture]
public sealed class BarChartTests
{
    [Test]
    public void Heights_are_in_the_proportion_of_the_values()
    {
        var bars = Bars(new BarChart { Categories = ["a", "b", "c"], Series = [new("", [1, -2, double.NaN])] });

        Assert.That(bars, Has.Length.EqualTo(2));
        Assert.That(bars[1].Number("height"), Is.EqualTo(2 * bars[0].Number("height")).Within(0.2));
        Assert.That(bars[0].Number("y") + bars[0].Number("height"), Is.EqualTo(bars[1].Number("y")).Within(0.1),
            "one stands on zero, the other hangs from it");
    }

    [Test]
    public void On_a_logarithmic_axis_equal_ratios_are_equal_differences()
    {
        var heights =
            Bars(new BarChart { LogarithmicY = true, Categories = ["1", "2", "3", "4"], Series = [new("", [1e-6, 1e-4, 1e-2, 0])] })
                .Select(bar => bar.Number("height")).ToArray();

        Assert.That(heights, Has.Length.EqualTo(3));
        Assert.That(heights[2] - heights[1], Is.EqualTo(heights[1] - heights[0]).Within(0.2));
    }

    [Test]
    public void Series_stand_beside_each_other()
    {
        var bars = Bars(new BarChart { Categories = ["a", "b"], Series = [new("x", [1, 2]), new("y", [2, 1])] })
            .OrderBy(bar => bar.Number("x")).ToArray();

        Assert.That(bars, Has.Length.EqualTo(4));
        for (var i = 1; i < bars.Length; i++)
        {
            Assert.That(bars[i].Number("x"), Is.GreaterThanOrEqualTo(bars[i - 1].Number("x") + bars[i - 1].Number("width")),
                "no bar covers its neighbour");
        }
    }

    [Test]
    public void Long_names_are_turned_and_shown_whole()
    {
        string[] names = ["T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];
        var root = Svg.Checked(new BarChart { Categories = names, Series = [new("", [.. names.Select(_ => 1.0)])] });

        Assert.That(root.All("text").Where(text => text.Attribute("transform") is not null).Select(text => text.Value), Is.EqualTo(names));
    }

    [Test]
    public void Nothing_is_a_picture_and_a_wrong_count_is_refused()
    {
        Svg.Checked(new BarChart { Categories = [], Series = [] });
        Svg.Checked(new BarChart { Categories = ["<&\">"], Series = [new("<&\">", [double.PositiveInfinity])], LogarithmicY = true });
        Assert.That(() => new BarChart { Categories = ["a"], Series = [new("gradient", [1, 2])] }.ToSvg(),
            Throws.ArgumentException.With.Message.Contains("'gradient' received 2 values for 1 categories"));
    }

    private static System.Xml.Linq.XElement[] Bars(BarChart chart) => [.. Svg.Checked(chart).All("svg").Single().All("rect")];
}
