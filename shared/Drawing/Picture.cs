using Course.Files;

namespace Course.Drawing;

/// <summary>
/// Anything that can be drawn as SVG: a plot, a grid of images, a graph. A chapter makes a picture of its own by deriving from this
/// and drawing with <see cref="SvgWriter"/>.
/// </summary>
public abstract class Picture
{
    /// <summary>The heading; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The width in pixels.</summary>
    public abstract double Width { get; }

    /// <summary>The height in pixels.</summary>
    public abstract double Height { get; }

    /// <summary>Draws the picture with its upper left corner at (0, 0). The ground is already there.</summary>
    public abstract void Draw(SvgWriter svg);

    /// <summary>The picture as an SVG document; the same picture gives the same text, byte for byte.</summary>
    public string ToSvg()
    {
        var svg = new SvgWriter();
        Draw(svg);
        return svg.Document(Width, Height, Title);
    }

    /// <summary>Writes the SVG document; a file of that name is replaced only when the new one is complete.</summary>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.WriteText(path, ToSvg());
}
