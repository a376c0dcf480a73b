using System.Xml.Linq;
using Course.Drawing;
using NUnit.Framework;

namespace Engine.Tests.Drawing;

/// <summary>What reaches the file is well-formed and the same in every culture.</summary>
[TestFixture]
public sealed class SvgWriterTests
{
    [TestCase(1.25, "1.2")]
    [TestCase(1.35, "1.4")]
    [TestCase(-0.04, "0")]
    [TestCase(-0.0, "0")]
    [TestCase(1234567.0, "1234567")]
    [TestCase(-3.5, "-3.5")]
    public void Numbers_have_one_decimal(double value, string expected) => Assert.That(SvgWriter.Number(value), Is.EqualTo(expected));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void A_coordinate_that_is_no_number_is_refused(double value) =>
        Assert.That(() => SvgWriter.Number(value), Throws.ArgumentException.With.Message.Contains("finite number"));

    [Test]
    public void Text_is_escaped_and_what_xml_forbids_is_replaced()
    {
        Assert.That(SvgWriter.Escape("a < b & \"c\" > d"), Is.EqualTo("a &lt; b &amp; &quot;c&quot; &gt; d"));
        Assert.That(SvgWriter.Escape("nul\0 bell\a half\ud83d end\uffff"), Is.EqualTo("nul\ufffd bell\ufffd half\ufffd end\ufffd"));
        Assert.That(SvgWriter.Escape("two\nlines \U0001F600"), Is.EqualTo("two lines \U0001F600"));
    }

    [Test]
    public void Groups_and_windows_close_in_order()
    {
        var svg = new SvgWriter();
        using (svg.Group(1, 2))
        {
            using (svg.Window(0, 0, 10, 10))
            {
                svg.Line(0, 0, 1, 1, Theme.Ink);
            }
        }

        var root = XDocument.Parse(svg.Document(20, 10, "title")).Root!;
        var group = root.Elements().Last();
        Assert.That(group.Name.LocalName, Is.EqualTo("g"));
        Assert.That(group.Elements().Single().Elements().Single().Name.LocalName, Is.EqualTo("line"));
    }

    [Test]
    public void Colours_have_their_short_form()
    {
        Assert.That(Rgb.Hex(0x3B6FB6).ToString(), Is.EqualTo("#3b6fb6"));
        Assert.That(Rgb.Hex(0x777777).ToString(), Is.EqualTo("#777"));
        Assert.That(new Rgb(0, 0, 0).Towards(new Rgb(100, 200, 50), 0.5), Is.EqualTo(new Rgb(50, 100, 25)));
    }

    [Test]
    public void Diverging_colours_are_white_in_the_middle()
    {
        Assert.That(ColourMap.Diverging.Colour(0, -3, 3), Is.EqualTo(Rgb.Hex(0xFFFFFF)));
        Assert.That(ColourMap.Ink.Colour(double.NaN, 0, 1), Is.EqualTo(Rgb.Hex(0xFFFFFF)));
        Assert.That(ColourMap.Grey.Colour(7, 0, 1), Is.EqualTo(Rgb.Hex(0xFFFFFF)));
        Assert.That(ColourMap.Grey.Colour(2, 2, 2), Is.EqualTo(ColourMap.Grey[0]), "a range of one value");
    }
}
