using Course.Drawing;
using Course.Tensors;

namespace Course.Cnn.App.Demonstrations;

/// <summary>What stands behind a layer.</summary>
/// <param name="Name">The layer.</param>
/// <param name="Shape">H x W x C, or features.</param>
/// <param name="IsSkipped">Whether its input is also carried past it and added.</param>
internal sealed record LayerShape(string Name, Shape Shape, bool IsSkipped = false);

/// <summary>
/// A network as a row of blocks: maps as stacks of squares whose side is that of the map, vectors as columns, and arcs past the layers
/// that have a skip connection. A picture that is much larger than the maps made of it is drawn smaller than it is.
/// </summary>
/// <param name="shapes">What stands behind each layer.</param>
internal sealed class LayerShapesPicture(IReadOnlyList<LayerShape> shapes) : Picture
{
    private const double Step = 92;
    private const double Margin = 20;
    private const double LargestSide = 60;

    /// <inheritdoc/>
    public override double Width => 2 * Margin + shapes.Count * Step;

    /// <inheritdoc/>
    public override double Height => Middle + 122;

    private double Middle => Title.Length > 0 ? 140 : 110;

    private double PixelSize => Math.Min(2, LargestSide / shapes.Skip(1).Max(layer => layer.Shape.Rank == 3 ? layer.Shape[0] : 1));

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        if (Title.Length > 0)
        {
            svg.Text(Margin, 27, Title, Theme.Ink, Theme.TitleSize, bold: true);
        }

        for (var i = 0; i < shapes.Count; i++)
        {
            var (name, shape, isSkipped) = shapes[i];
            var centre = Margin + (i + 0.5) * Step;
            if (isSkipped)
            {
                DrawArc(svg, centre - Step, centre);
            }

            if (shape.Rank == 3)
            {
                Maps(svg, centre, shape);
            }
            else
            {
                var height = 10 * Math.Log2(shape[0]);
                svg.Rectangle(centre - 5, Middle - height / 2, 10, height, Theme.SeriesColour(2), Theme.Ground, 2);
            }

            svg.Text(centre, Middle + 78, name, Theme.Ink, Theme.SmallSize, TextAnchor.Middle);
            svg.Text(centre, Middle + 96, string.Join(" x ", shape), Theme.Muted, Theme.SmallSize, TextAnchor.Middle);
        }
    }

    private void DrawArc(SvgWriter svg, double from, double to)
    {
        var (foot, top) = (Middle - 48, Middle - 74);
        svg.Path($"M{SvgWriter.Number(from + 6)} {foot}C{SvgWriter.Number(from + 20)} {top} {SvgWriter.Number(to - 20)} {top} "
            + $"{SvgWriter.Number(to - 6)} {foot}", Theme.Backward, 1.5);
        svg.Circle(to - 6, foot, 2.5, Theme.Backward);
    }

    private void Maps(SvgWriter svg, double centre, Shape shape)
    {
        var drawn = Math.Min(5, shape[2]);
        var side = Math.Clamp(shape[0] * PixelSize, 6, LargestSide * 1.15);
        for (var k = 0; k < drawn; k++)
        {
            var shift = (k - (drawn - 1) / 2.0) * 5;
            svg.Rectangle(centre - side / 2 + shift, Middle - side / 2 + shift, side, side,
                Theme.SeriesColour(0).Towards(Theme.Ground, 0.6), Theme.SeriesColour(0));
        }
    }
}
