using Course.Drawing;

namespace Course.Neuron.App.Demonstrations;

/// <summary>
/// A nerve cell, simplified, with the words of the model at its parts: dendrites collect, the cell body adds up, and the axon carries
/// the answer to other cells.
/// </summary>
/// <remarks>Lecture "Deep learning, course 1: the neuron", the neuron in biology.</remarks>
public sealed class NerveCellPicture : Picture
{
    private const double Middle = 130;
    private const string Body = "M205 108C222 84 262 84 278 110C288 126 288 136 278 150C262 178 222 176 205 152C194 140 194 122 205 108Z";
    private static readonly Rgb Cell = Theme.SeriesColour(1).Towards(Theme.Ground, 0.55);
    private static readonly Rgb Outline = Theme.SeriesColour(1).Towards(Theme.Ink, 0.25);

    // Trunk of each dendrite as an SVG curve into the cell body, and the ends of its branches, where other cells touch it.
    private static readonly (string Curves, (double X, double Y)[] Ends)[] Dendrites =
    [
        ("M210 115C180 100 165 70 130 62M165 79C150 62 148 50 136 30", [(128, 62), (135, 28)]),
        ("M205 130C170 132 150 128 104 128M150 129C135 118 125 108 108 100", [(102, 128), (106, 99)]),
        ("M210 145C185 165 165 185 132 196M172 179C160 196 158 210 148 226", [(130, 197), (147, 228)]),
    ];

    private static readonly (double X, double Y)[] Terminals = [(592, 88), (604, 130), (592, 172)];

    /// <inheritdoc/>
    public override double Width => 720;

    /// <inheritdoc/>
    public override double Height => 270;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        using var shifted = svg.Group(50, 0);
        foreach (var (curves, ends) in Dendrites)
        {
            svg.Path(curves, Outline, 9);
            svg.Path(curves, Cell, 6.5);
            foreach (var (x, y) in ends)
            {
                svg.Circle(x, y, 5, Theme.SeriesColour(0));
            }
        }

        DrawAxon(svg);
        svg.Path(Body, Outline, 1.5, Cell);
        svg.Circle(240, Middle, 13, Theme.SeriesColour(1), Outline);

        Label(svg, 48, 24, "signals of other cells:", "the inputs x");
        Label(svg, 56, 232, "synapses, strong or weak:", "the weights w");
        Label(svg, 250, 222, "cell body, adds up:", "the sum r");
        Label(svg, 352, 66, "fires if it is enough:", "the activation F");
        Label(svg, 478, 222, "axon, passes it on:", "the answer y");
        svg.Line(314, 90, 300, Middle - 8, Theme.Axis);
    }

    private static void DrawAxon(SvgWriter svg)
    {
        foreach (var (x, y) in Terminals)
        {
            var branch = $"M540 {Middle}C560 {Middle} 565 {SvgWriter.Number(y)} {SvgWriter.Number(x)} {SvgWriter.Number(y)}";
            svg.Path(branch, Outline, 6);
            svg.Path(branch, Cell, 4);
            svg.Circle(x, y, 6, Cell, Outline, 1.5);
        }

        svg.Line(270, Middle, 545, Middle, Outline, 9);
        svg.Line(270, Middle, 545, Middle, Cell, 6.5);
        for (var sheath = 0; sheath < 4; sheath++)
        {
            svg.Rectangle(318 + 54 * sheath, Middle - 9, 46, 18, Theme.Ground.Towards(Theme.SeriesColour(4), 0.25), Theme.Axis, 9);
        }
    }

    private static void Label(SvgWriter svg, double x, double y, string part, string model)
    {
        svg.Text(x, y, part, Theme.Muted, Theme.SmallSize, TextAnchor.Middle);
        svg.Text(x, y + 16, model, Theme.Ink, anchor: TextAnchor.Middle, bold: true);
    }
}
