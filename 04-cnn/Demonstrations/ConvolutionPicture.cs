using System.Globalization;
using Course.Drawing;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// A picture, a kernel and their convolution as three grids of numbers; the first window, and what comes of it, are marked.
/// </summary>
/// <param name="x">The picture, H x W.</param>
/// <param name="w">The kernel, F x G.</param>
/// <param name="y">The result.</param>
internal sealed class ConvolutionPicture(Tensor x, Tensor w, Tensor y) : Picture
{
    private const double Cell = 34;
    private const double Margin = 24;
    private const double Between = 44;
    private const double Top = 44;

    /// <inheritdoc/>
    public override double Width => 2 * Margin + (x.Shape[1] + w.Shape[1] + y.Shape[1]) * Cell + 2 * Between;

    /// <inheritdoc/>
    public override double Height => Top + x.Shape[0] * Cell + Margin;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        var marked = Theme.SeriesColour(0).Towards(Theme.Ground, 0.75);
        var middle = Top + x.Shape[0] * Cell / 2;
        var left = Margin;
        Grid(svg, x, left, "picture x", (row, column) => row < w.Shape[0] && column < w.Shape[1] ? marked : Theme.Ground);
        left += x.Shape[1] * Cell;
        svg.Text(left + Between / 2, middle + 6, "*", Theme.Ink, 22, TextAnchor.Middle);
        left += Between;
        Grid(svg, w, left, "kernel w", (_, _) => marked);
        left += w.Shape[1] * Cell;
        svg.Text(left + Between / 2, middle + 6, "=", Theme.Ink, 22, TextAnchor.Middle);
        left += Between;
        Grid(svg, y, left, "map y", (row, column) => row == 0 && column == 0 ? marked : Theme.Ground);
    }

    private void Grid(SvgWriter svg, Tensor matrix, double left, string name, Func<int, int, Rgb> ground)
    {
        var top = Top + (x.Shape[0] - matrix.Shape[0]) * Cell / 2;
        svg.Text(left + matrix.Shape[1] * Cell / 2, top - 10, name, Theme.Muted, anchor: TextAnchor.Middle);
        for (var row = 0; row < matrix.Shape[0]; row++)
            for (var column = 0; column < matrix.Shape[1]; column++)
            {
                var (cellX, cellY) = (left + column * Cell, top + row * Cell);
                svg.Rectangle(cellX, cellY, Cell, Cell, ground(row, column), Theme.Axis);
                svg.Text(cellX + Cell / 2, cellY + Cell / 2 + 5, matrix[row, column].ToString("0.##", CultureInfo.InvariantCulture),
                    Theme.Ink, 14, TextAnchor.Middle);
            }
    }
}
