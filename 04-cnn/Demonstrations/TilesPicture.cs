using Course.Drawing;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// How a group of threads computes its tile of a matrix product: a tile of the left operand moves to the right, one of the right operand
/// moves down, and after every move the tile of the result has grown by their product.
/// </summary>
internal sealed class TilesPicture : Picture
{
    private const double Cell = 22;
    private const int Tiles = 3; // along every side
    private const double Gap = 18;
    private const double Top = 56;
    private const double Panel = 2 * Tiles * Cell + Gap + 40;

    /// <inheritdoc/>
    public override double Width => Tiles * Panel;

    /// <inheritdoc/>
    public override double Height => Top + 2 * Tiles * Cell + Gap + 24;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        for (var move = 0; move < Tiles; move++)
        {
            var left = move * Panel + 20;
            svg.Text(
                left + (2 * Tiles * Cell + Gap) / 2, 20, $"step {move + 1} of {Tiles}", Theme.Ink, anchor: TextAnchor.Middle, bold: true);
            var (right, down) = (left + Tiles * Cell + Gap, Top + Tiles * Cell + Gap);
            Matrix(svg, right, Top, "right operand", (row, column) => (row == move && column == 1, row < move && column == 1));
            Matrix(svg, left, down, "", (row, column) => (row == 1 && column == move, row == 1 && column < move));
            Matrix(svg, right, down, "", (row, column) => (row == 1 && column == 1, false));
            svg.Text(left, down - 6, "left operand", Theme.Muted, Theme.SmallSize);
            svg.Text(right, down + Tiles * Cell + 16, "result", Theme.Muted, Theme.SmallSize);
        }
    }

    // The tile in use is dark, those that were used are light.
    private static void Matrix(SvgWriter svg, double left, double top, string name, Func<int, int, (bool IsInUse, bool WasUsed)> state)
    {
        svg.Text(left, top - 6, name, Theme.Muted, Theme.SmallSize);
        for (var row = 0; row < Tiles; row++)
            for (var column = 0; column < Tiles; column++)
            {
                var (isInUse, wasUsed) = state(row, column);
                var strength = isInUse ? 0.8 : wasUsed ? 0.25 : 0;
                svg.Rectangle(
                    left + column * Cell, top + row * Cell, Cell, Cell, Theme.Ground.Towards(Theme.SeriesColour(0), strength), Theme.Axis);
            }
    }
}
