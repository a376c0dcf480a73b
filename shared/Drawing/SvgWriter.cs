using System.Globalization;
using System.Text;

namespace Course.Drawing;

/// <summary>
/// Writes the SVG of a picture, one element a line. Numbers have one decimal and a point whatever the culture, attributes keep their order:
/// the same picture is the same bytes on every run and every machine.
/// </summary>
/// <remarks>
/// Only shapes, text and presentation attributes: no style sheets, scripts, fonts or embedded images, which the content security
/// policy of a code host may block.
/// </remarks>
public sealed class SvgWriter
{
    private readonly StringBuilder text = new();
    private int depth = 1;

    /// <summary>A coordinate or size as it is written: one decimal, no "-0", no exponent.</summary>
    /// <exception cref="ArgumentException">The number is NaN or infinite; a picture leaves such values out before it draws.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"A coordinate has to be a finite number; received {value}.", nameof(value));
        }

        return (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Text made safe for XML: markup characters are escaped, characters that XML forbids become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate is read as U+FFFD
        {
            switch (rune.Value)
            {
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '&': result.Append("&amp;"); break;
                case '"': result.Append("&quot;"); break;
                case '\t' or '\n' or '\r': result.Append(' '); break;
                case < 0x20 or 0xFFFE or 0xFFFF: result.Append('\uFFFD'); break;
                default: result.Append(rune.ToString()); break;
            }
        }

        return result.ToString();
    }

    /// <summary>Writes any element without content.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        text.Append("/>\n");
    }

    /// <summary>Opens a group moved by (<paramref name="x"/>, <paramref name="y"/>); disposing of the result closes it.</summary>
    public IDisposable Group(double x, double y) => Open("g", ("transform", $"translate({Number(x)} {Number(y)})"));

    /// <summary>Opens an element that holds others; disposing of the result closes it.</summary>
    public IDisposable Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        text.Append(">\n");
        depth++;
        return new OpenElement(this, name);
    }

    /// <summary>
    /// Opens a window: what is drawn inside keeps the coordinates of outside, and nothing shows beyond the rectangle.
    /// Disposing of the result closes it.
    /// </summary>
    public IDisposable Window(double x, double y, double width, double height) => Open("svg",
        ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)),
        ("viewBox", $"{Number(x)} {Number(y)} {Number(width)} {Number(height)}"), ("overflow", "hidden"));

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, Rgb colour, double width = 1, string? dashes = null) => Element("line",
        ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)),
        ("stroke", colour.ToString()), ("stroke-width", Number(width)), ("stroke-dasharray", dashes ?? ""));

    /// <summary>A rectangle, filled and, when a stroke is given, outlined.</summary>
    public void Rectangle(double x, double y, double width, double height, Rgb fill, Rgb? stroke = null, double radius = 0) =>
        Element("rect",
            ("x", Number(x)), ("y", Number(y)), ("width", Number(width)),
            ("height", Number(height)), ("rx", radius == 0 ? "" : Number(radius)),
            ("fill", fill.ToString()), ("stroke", stroke?.ToString() ?? ""));

    /// <summary>A circle, filled and, when a stroke is given, outlined.</summary>
    public void Circle(double x, double y, double radius, Rgb fill, Rgb? stroke = null, double strokeWidth = 1) => Element("circle",
        ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)),
        ("fill", fill.ToString()), ("stroke", stroke?.ToString() ?? ""), ("stroke-width", stroke is null ? "" : Number(strokeWidth)));

    /// <summary>A path of SVG path commands, drawn as a line, a filled area, or both.</summary>
    public void Path(
        string commands, Rgb? stroke = null, double width = 1, Rgb? fill = null,
        string? dashes = null, bool evenOdd = false) => Element("path",
            ("d", commands), ("fill", fill?.ToString() ?? "none"), ("fill-rule", evenOdd ? "evenodd" : ""),
            ("stroke", stroke?.ToString() ?? ""), ("stroke-width", stroke is null ? "" : Number(width)),
            ("stroke-linejoin", stroke is null ? "" : "round"),
            ("stroke-linecap", stroke is null || dashes is not null ? "" : "round"), ("stroke-dasharray", dashes ?? ""));

    /// <summary>A line of text whose baseline is at <paramref name="y"/>.</summary>
    /// <param name="x">Where the text starts, or its middle or end: see <paramref name="anchor"/>.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="content">The words; markup characters are escaped.</param>
    /// <param name="colour">Their colour.</param>
    /// <param name="size">The font's size in pixels.</param>
    /// <param name="anchor">Which part of the text lies at <paramref name="x"/>.</param>
    /// <param name="bold">Whether the letters are bold.</param>
    /// <param name="turned">Whether the text reads upwards, as beside a vertical axis.</param>
    public void Text(double x, double y, string content, Rgb colour, double size = Theme.TextSize,
        TextAnchor anchor = TextAnchor.Start, bool bold = false, bool turned = false)
    {
        Start("text",
            ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("font-weight", bold ? "bold" : ""),
            ("text-anchor", anchor switch { TextAnchor.Middle => "middle", TextAnchor.End => "end", _ => "" }),
            ("fill", colour.ToString()), ("transform", turned ? $"rotate(-90 {Number(x)} {Number(y)})" : ""));
        text.Append('>').Append(Escape(content)).Append("</text>\n");
    }

    /// <summary>The finished document of a picture of the given size.</summary>
    internal string Document(double width, double height, string title)
    {
        var size = $"width=\"{Number(width)}\" height=\"{Number(height)}\" viewBox=\"0 0 {Number(width)} {Number(height)}\"";
        var name = title.Length == 0 ? "" : $"  <title>{Escape(title)}</title>\n";
        var ground =
            $"  <rect x=\"0.5\" y=\"0.5\" width=\"{Number(width - 1)}\" height=\"{Number(height - 1)}\" rx=\"6\" fill=\"{Theme.Ground}\" "
                + $"stroke=\"{Theme.Border}\"/>\n";
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} font-family=\"{Theme.Font}\" role=\"img\">\n{name}{ground}{text}</svg>\n";
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        text.Append(' ', 2 * depth).Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value.Length > 0)
            {
                text.Append(' ').Append(attribute).Append("=\"").Append(Escape(value)).Append('"');
            }
        }
    }

    private sealed class OpenElement(SvgWriter writer, string name) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.text.Append(' ', 2 * writer.depth).Append("</").Append(name).Append(">\n");
        }
    }
}
