using System.Globalization;
using Course.Drawing;

namespace Course.Cnn.App.Demonstrations;

/// <summary>A picture whose windows have four colours, and what max and average pooling keep of each.</summary>
/// <param name="x">The picture, 4 x 4.</param>
/// <param name="max">The largest of every window, 2 x 2.</param>
/// <param name="average">The mean of every window, 2 x 2.</param>
internal sealed class PoolingPicture(Tensor x, Tensor max, Tensor average) : Picture
{
    private const double Cell = 38;
    private const double Margin = 24;
    private const double Between = 50;
    private const double Top = 44;

    /// <inheritdoc/>
    public override double Width => 2 * Margin + 8 * Cell + 2 * Between;

    /// <inheritdoc/>
    public override double Height => Top + 4 * Cell + Margin;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        Grid(svg, x, Margin, "x", window: 2, (row, column) => x[row, column] == max[row / 2, column / 2]);
        Grid(svg, max, Margin + 4 * Cell + Between, "max", window: 1, (_, _) => true);
        Grid(svg, average, Margin + 6 * Cell + 2 * Between, "average", window: 1, (_, _) => false);
    }

    private static void Grid(SvgWriter svg, Tensor matrix, double left, string name, int window, Func<int, int, bool> isBold)
    {
        var top = Top + (4 - matrix.Shape[0]) * Cell / 2;
        svg.Text(left + matrix.Shape[1] * Cell / 2, top - 10, name, Theme.Muted, anchor: TextAnchor.Middle);
        for (var row = 0; row < matrix.Shape[0]; row++)
            for (var column = 0; column < matrix.Shape[1]; column++)
            {
                var ground = Theme.SeriesColour(row / window * 2 + column / window).Towards(Theme.Ground, 0.75);
                svg.Rectangle(left + column * Cell, top + row * Cell, Cell, Cell, ground, Theme.Axis);
                svg.Text(left + (column + 0.5) * Cell, top + (row + 0.5) * Cell + 5,
                    matrix[row, column].ToString("0.##", CultureInfo.InvariantCulture), Theme.Ink, 14, TextAnchor.Middle,
                    bold: isBold(row, column));
            }
    }
}
