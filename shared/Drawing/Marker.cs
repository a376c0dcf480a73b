namespace Course.Drawing;

/// <summary>The form of a point's sign.</summary>
internal enum MarkerForm
{
    Dot,
    Square,
    Triangle,
}

/// <summary>Draws the sign of a point, with a thin pale outline that keeps neighbours apart.</summary>
internal static class Marker
{
    public static void Draw(SvgWriter svg, MarkerForm form, double x, double y, double size, Rgb colour)
    {
        switch (form)
        {
            case MarkerForm.Square:
                svg.Rectangle(x - 0.9 * size, y - 0.9 * size, 1.8 * size, 1.8 * size, colour, Theme.Ground);
                break;
            case MarkerForm.Triangle:
                var (left, top, bottom) = (
                    SvgWriter.Number(x - 1.1 * size), SvgWriter.Number(y - 1.2 * size), SvgWriter.Number(y + 0.8 * size));
                svg.Path($"M{left} {bottom}H{SvgWriter.Number(x + 1.1 * size)}L{SvgWriter.Number(x)} {top}Z", Theme.Ground, 1, colour);
                break;
            default:
                svg.Circle(x, y, size, colour, Theme.Ground);
                break;
        }
    }
}
