using Course.Drawing;
using Course.Tensors;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// A picture with the padding around it: the pixels that the first window meets are dark, those of its next place are framed.
/// </summary>
/// <param name="size">Pixels along either side.</param>
/// <param name="window">How the window moves.</param>
internal sealed class WindowPicture(int size, WindowAxis window) : Picture
{
    private const double Cell = 20;
    private const double Side = 176;
    private const double Top = 34;

    /// <inheritdoc/>
    public override double Width => Side;

    /// <inheritdoc/>
    public override double Height => Top + Side;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        var cells = size + 2 * window.Padding;
        var left = (Side - cells * Cell) / 2;
        var output = ShapeRules.Window("convolution", [size], 0, window);
        svg.Text(Side / 2, 16, Title, Theme.Ink, anchor: TextAnchor.Middle, bold: true);
        svg.Text(Side / 2, 31, $"{size} x {size} to {output} x {output}", Theme.Muted, Theme.SmallSize, TextAnchor.Middle);
        for (var row = 0; row < cells; row++)
            for (var column = 0; column < cells; column++)
            {
                svg.Rectangle(left + column * Cell, Top + 6 + row * Cell, Cell, Cell, Colour(row, column, cells), Theme.Axis);
            }

        for (var a = 0; a < window.Kernel; a++)
            for (var b = 0; b < window.Kernel; b++)
            {
                svg.Circle(left + (window.Stride + b * window.Dilation + 0.5) * Cell, Top + 6 + (a * window.Dilation + 0.5) * Cell,
                    4, Theme.SeriesColour(1));
            }
    }

    private Rgb Colour(int row, int column, int cells)
    {
        var isPadding = Math.Min(row, column) < window.Padding || Math.Max(row, column) >= cells - window.Padding;
        var ground = isPadding ? Theme.Grid : Rgb.Hex(0xFFFFFF);
        var isMet = row < window.Span && column < window.Span && row % window.Dilation == 0 && column % window.Dilation == 0;
        return isMet ? ground.Towards(Theme.SeriesColour(0), 0.55) : ground;
    }
}
