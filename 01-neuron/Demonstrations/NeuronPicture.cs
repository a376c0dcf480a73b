using Course.Drawing;

namespace Course.Neuron.App.Demonstrations;

/// <summary>The parts of a neuron with the numbers of the lesson: inputs, weights, bias, sum, activation, answer.</summary>
public sealed class NeuronPicture : Picture
{
    private static readonly (string Input, string Weight)[] Inputs =
    [
        ("x1 = 1", "w1 = 0.5"),
        ("x2 = 0", "w2 = -1"),
        ("x3 = 2", "w3 = 0.25"),
    ];

    /// <inheritdoc/>
    public override double Width => 640;

    /// <inheritdoc/>
    public override double Height => 270;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        const double sumX = 300, activationX = 450, middle = 130;
        for (var i = 0; i < Inputs.Length; i++)
        {
            var y = 50 + 80 * i;
            svg.Line(105, y, sumX - 34, middle + 22 * (i - 1), Theme.Axis, 1.5);
            Node(svg, 75, y, 30, Theme.SeriesColour(0), Inputs[i].Input);
            svg.Text(205, i == 0 ? 70 : i == 1 ? 123 : 200, Inputs[i].Weight, Theme.Ink, anchor: TextAnchor.Middle);
        }

        svg.Line(sumX, 226, sumX, middle + 34, Theme.Axis, 1.5);
        svg.Text(sumX, 244, "bias b = -1", Theme.Ink, anchor: TextAnchor.Middle);
        svg.Line(sumX + 34, middle, activationX - 34, middle, Theme.Axis, 1.5);
        svg.Text((sumX + activationX) / 2, middle - 8, "r = 0", Theme.Forward, anchor: TextAnchor.Middle);
        svg.Line(activationX + 34, middle, 560, middle, Theme.Axis, 1.5);
        svg.Text(590, middle + 5, "y = 1", Theme.Forward, Theme.TitleSize, TextAnchor.Middle);
        Node(svg, sumX, middle, 34, Theme.SeriesColour(1), "sum");
        Node(svg, activationX, middle, 34, Theme.SeriesColour(2), "");
        svg.Path($"M{activationX - 18} {middle + 12}H{activationX}V{middle - 12}H{activationX + 18}", Theme.Ground, 2.5);
        svg.Text(activationX, middle + 56, "activation F", Theme.Ink, anchor: TextAnchor.Middle);
    }

    private static void Node(SvgWriter svg, double x, double y, double radius, Rgb colour, string text)
    {
        svg.Circle(x, y, radius, colour);
        svg.Text(x, y + 4, text, Theme.Ground, anchor: TextAnchor.Middle, bold: true);
    }
}
