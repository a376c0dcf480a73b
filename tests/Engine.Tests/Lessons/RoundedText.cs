using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Engine.Tests.Lessons;

/// <summary>
/// The last digits of a training belong to machines that multiply and add with one rounding. One that rounds twice (an old processor,
/// or instructions switched off) trains as well, but to other digits; there a lesson's text is compared without its numbers, and a picture
/// by its title and what it is made of. Where vectors have fewer than 512 bits, sums are added in another order. That shows in no printed
/// digit, but a drawn descent that diverges (chapter 01's zigzag) magnifies it: there pictures are compared without their numbers.
/// </summary>
public static partial class RoundedText
{
    /// <summary>Whether this machine rounds as the one that the lessons were written on.</summary>
    public static bool IsOnce => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>The line as it can be compared on this machine.</summary>
    public static string Comparable(string line) => IsOnce ? line : Spaces().Replace(Number().Replace(line, "#"), " ");

    /// <summary>The picture as it can be compared on this machine.</summary>
    public static string ComparablePicture(string svg)
    {
        if (IsOnce)
        {
            return Vector512.IsHardwareAccelerated ? svg : Number().Replace(svg, "#");
        }

        var picture = XDocument.Parse(svg);
        var title = picture.Descendants().FirstOrDefault(element => element.Name.LocalName == "title")?.Value ?? "";
        var kinds = picture.Descendants().Select(element => element.Name.LocalName).Distinct().Order();
        return $"{Comparable(title)}: {string.Join(", ", kinds)}";
    }

    // A number, or shades of a picture in characters.
    [GeneratedRegex(@"[-+]?\d[\d.]*|[ ░▒▓█▀▄]*[░▒▓█▀▄][ ░▒▓█▀▄]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
