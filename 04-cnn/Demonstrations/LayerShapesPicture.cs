using Course.Drawing;
using Course.Tensors;

namespace Course.Cnn.App.Demonstrations;

/// <summary>A network as a row of blocks: maps as stacks of squares whose side is that of the map, vectors as columns.</summary>
/// <param name="shapes">What stands behind each layer: H x W x C, or features.</param>
internal sealed class LayerShapesPicture(IReadOnlyList<(string Name, Shape Shape)> shapes) : Picture
{
    private const double Step = 92;
    private const double Margin = 20;
    private const double Middle = 110;
    private const double PixelSize = 2;

    /// <inheritdoc/>
    public override double Width => 2 * Margin + shapes.Count * Step;

    /// <inheritdoc/>
    public override double Height => 232;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        for (var i = 0; i < shapes.Count; i++)
        {
            var (name, shape) = shapes[i];
            var centre = Margin + (i + 0.5) * Step;
            if (shape.Rank == 3)
            {
                Maps(svg, centre, shape);
            }
            else
            {
                var height = 10 * Math.Log2(shape[0]);
                svg.Rectangle(centre - 5, Middle - height / 2, 10, height, Theme.SeriesColour(2), Theme.Ground, 2);
            }

            svg.Text(centre, 188, name, Theme.Ink, Theme.SmallSize, TextAnchor.Middle);
            svg.Text(centre, 206, string.Join(" x ", shape), Theme.Muted, Theme.SmallSize, TextAnchor.Middle);
        }
    }

    private static void Maps(SvgWriter svg, double centre, Shape shape)
    {
        var drawn = Math.Min(5, shape[2]);
        var side = Math.Max(8, shape[0] * PixelSize);
        for (var k = 0; k < drawn; k++)
        {
            var shift = (k - (drawn - 1) / 2.0) * 5;
            svg.Rectangle(centre - side / 2 + shift, Middle - side / 2 + shift, side, side,
                Theme.SeriesColour(0).Towards(Theme.Ground, 0.6), Theme.SeriesColour(0));
        }
    }
}
