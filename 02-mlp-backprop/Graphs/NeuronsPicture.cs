using Course.Drawing;
using Course.Mlp.ByHand;

namespace Course.Mlp.App.Graphs;

/// <summary>
/// A network as circles in layers, from left to right: in every circle its activation, on every line its weight, thick where the connection
/// is strong, orange where it is positive and blue where it is negative. The circles named +1 carry the biases.
/// </summary>
/// <remarks>Lecture "Neural networks: overview", the network with one hidden layer.</remarks>
public sealed class NeuronsPicture : Picture
{
    private const double Radius = 24;
    private const double LayerDistance = 290;
    private const double RowDistance = 92;
    private const double Left = 140;
    private const double Top = 84;

    /// <summary>The weights.</summary>
    public required IReadOnlyList<HandLayer> Layers { get; init; }

    /// <summary>What flowed through for one example.</summary>
    public required ForwardPass Pass { get; init; }

    /// <summary>What the inputs are.</summary>
    public required IReadOnlyList<string> InputNames { get; init; }

    /// <summary>What the neurons of the first hidden layer have become, in a line or two each; empty for no words.</summary>
    public IReadOnlyList<string> HiddenNames { get; init; } = [];

    /// <inheritdoc/>
    public override double Width => 2 * Left + Layers.Count * LayerDistance;

    /// <inheritdoc/>
    public override double Height => Top + Pass.A.Max(activations => activations.Size) * RowDistance + 50;

    /// <inheritdoc/>
    public override void Draw(SvgWriter svg)
    {
        svg.Text(24, 27, Title, Theme.Ink, Theme.TitleSize, bold: true);
        for (var l = 0; l < Layers.Count; l++)
        {
            DrawWeights(svg, l);
        }

        for (var l = 0; l <= Layers.Count; l++)
        {
            DrawNeurons(svg, l);
        }
    }

    private void DrawWeights(SvgWriter svg, int layer)
    {
        var (inputs, outputs) = (Layers[layer].Weight.Shape[0], Layers[layer].Weight.Shape[1]);
        for (var to = 0; to < outputs; to++)
        {
            for (var from = -1; from < inputs; from++) // -1 is the bias
            {
                var weight = from < 0 ? Layers[layer].Bias.Data[to] : Layers[layer].Weight.Data[from * outputs + to];
                DrawWeight(svg, layer, from, to, weight, at: outputs == 1 ? 0.4 : 0.2 + 0.17 * to);
            }
        }
    }

    private void DrawWeight(SvgWriter svg, int layer, int from, int to, double weight, double at)
    {
        var (x1, y1) = (X(layer) + Radius, Y(layer, from));
        var (x2, y2) = (X(layer + 1) - Radius, Y(layer + 1, to));
        var colour = weight == 0 ? Theme.Grid : weight > 0 ? Theme.Series[1] : Theme.Series[0];
        svg.Line(x1, y1, x2, y2, colour, 1 + 0.9 * Math.Min(6, Math.Abs(weight)));
        var text = $"{weight:0.##}";
        var (x, y, width) = (x1 + at * (x2 - x1), y1 + at * (y2 - y1), Theme.TextWidth(text, Theme.TextSize) + 6);
        svg.Rectangle(x - width / 2, y - 8, width, 16, Theme.Ground, radius: 4);
        svg.Text(x, y + 4, text, Theme.Ink, Theme.TextSize, TextAnchor.Middle);
    }

    private void DrawNeurons(SvgWriter svg, int layer)
    {
        svg.Text(X(layer), 58, layer == 0 ? "input" : layer == Layers.Count ? "output" : $"hidden layer {layer}", Theme.Muted,
            anchor: TextAnchor.Middle);
        if (layer < Layers.Count)
        {
            svg.Circle(X(layer), Y(layer, -1), Radius * 0.7, Theme.Ground, Theme.Axis);
            svg.Text(X(layer), Y(layer, -1) + 4, "+1", Theme.Muted, anchor: TextAnchor.Middle);
        }

        var activations = Pass.A[layer].Data;
        for (var i = 0; i < activations.Length; i++)
        {
            svg.Circle(X(layer), Y(layer, i), Radius,
                Rgb.Hex(0xFFFFFF).Towards(Theme.Series[2], 0.75 * Math.Clamp(activations[i], 0, 1)), Theme.Axis);
            svg.Text(X(layer), Y(layer, i) + 5, layer == 0 ? $"{activations[i]:0.##}" : $"{activations[i]:F2}",
                Theme.Ink, 14, TextAnchor.Middle);
            if (layer == 1 && i < HiddenNames.Count)
            {
                svg.Text(X(layer), Y(layer, i) + Radius + 14, HiddenNames[i], Theme.Muted, Theme.SmallSize, TextAnchor.Middle);
            }

            if (layer == 0)
            {
                svg.Text(X(layer) - Radius - 10, Y(layer, i) + 4, InputNames[i], Theme.Ink, anchor: TextAnchor.End);
            }
        }
    }

    private static double X(int layer) => Left + layer * LayerDistance;

    /// <summary>The bias stands above the neurons of its layer; a short layer stands in the middle.</summary>
    private double Y(int layer, int index) =>
        Top + (index + 1 + (Pass.A.Max(activations => activations.Size) - Pass.A[layer].Size) / 2.0) * RowDistance;
}
