using System.Numerics;
using Course.Drawing;
using Course.Tensors;

namespace Course.Terminal;

/// <summary>
/// A picture in characters. With colours each character shows two pixels, one above the other, as they are;
/// without, the two become a half block or a shade: the brighter, the fuller.
/// </summary>
public static class PictureInTerminal
{
    private const string AsciiShades = " .:-=+*#%@";
    private const string BlockShades = " ░▒▓█";

    /// <summary>Draws a picture.</summary>
    /// <param name="picture">H x W or H x W x 1 of brightness, or H x W x 3 of red, green and blue; 0 to 1. NaN is black.</param>
    /// <param name="screen">Where it will be shown.</param>
    /// <returns>A canvas of H / 2 rows of W characters.</returns>
    /// <exception cref="ShapeException">The tensor is of another shape.</exception>
    public static CharacterCanvas Of<T>(Tensor<T> picture, Screen screen) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var colours = picture.Shape is { Rank: 3 } shape
            && shape[2] == 3 ? PixelPicture.Colour(picture) : PixelPicture.Of(picture, ColourMap.Grey, new Interval(0, 1));
        var canvas = new CharacterCanvas(colours.Width, (colours.Height + 1) / 2);
        for (var row = 0; row < canvas.Height; row++)
        {
            for (var column = 0; column < canvas.Width; column++)
            {
                var top = colours[2 * row, column];
                var bottom = 2 * row + 1 < colours.Height ? colours[2 * row + 1, column] : (Rgb?)null;
                if (screen.HasColours && screen.HasUnicode)
                {
                    canvas.Put(row, column, '▀', top, bottom);
                }
                else
                {
                    canvas.Put(row, column, Shade(Brightness(top), bottom is { } colour ? Brightness(colour) : 0, screen.HasUnicode));
                }
            }
        }

        return canvas;
    }

    private static char Shade(double top, double bottom, bool hasUnicode)
    {
        const double clearly = 0.5; // a difference that is an edge
        var mean = (top + bottom) / 2;
        return (hasUnicode, top - bottom) switch
        {
            (true, >= clearly) => '▀',
            (true, <= -clearly) => '▄',
            (true, _) => BlockShades[(int)Math.Round(mean * (BlockShades.Length - 1))],
            _ => AsciiShades[(int)Math.Round(mean * (AsciiShades.Length - 1))],
        };
    }

    /// <summary>How bright a colour looks, 0 to 1 (ITU-R BT.601).</summary>
    private static double Brightness(Rgb colour) => (0.299 * colour.Red + 0.587 * colour.Green + 0.114 * colour.Blue) / 255;
}
