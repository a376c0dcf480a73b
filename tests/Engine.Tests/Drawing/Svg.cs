using System.Globalization;
using System.Xml.Linq;
using Course.Drawing;
using NUnit.Framework;

namespace Engine.Tests.Drawing;

/// <summary>Reads pictures back.</summary>
internal static class Svg
{
    /// <summary>
    /// The picture's elements, after it was checked to be well-formed XML, to have no NaN in it, and to give the same
    /// bytes twice and in another culture.
    /// </summary>
    public static XElement Checked(Picture picture)
    {
        var text = picture.ToSvg();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CommaCulture();
        try
        {
            Assert.That(picture.ToSvg(), Is.EqualTo(text), "the same bytes again, in a culture with a decimal comma");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        var root = XDocument.Parse(text).Root!;
        foreach (var attribute in root.DescendantsAndSelf().Attributes())
        {
            Assert.That(attribute.Value, Does.Not.Contain("NaN").And.Not.Contain("Infinity").And.Not.Contain("∞"),
                attribute.Parent!.ToString());
        }

        return root;
    }

    /// <summary>All elements of a name.</summary>
    public static XElement[] All(this XElement root, string name) =>
        [.. root.Descendants().Where(element => element.Name.LocalName == name)];

    /// <summary>All words of the picture.</summary>
    public static string[] Words(this XElement root) => [.. root.All("text").Select(element => element.Value)];

    /// <summary>A numeric attribute.</summary>
    public static double Number(this XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus";
        return culture;
    }
}
