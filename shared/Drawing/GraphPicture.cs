using System.Globalization;

namespace Course.Drawing;

/// <summary>A node of a <see cref="GraphPicture"/>.</summary>
/// <param name="Label">The name of a variable, or the sign of an operation.</param>
/// <param name="IsOperation">Whether it is an operation, drawn as a circle, or a variable, drawn as a box.</param>
public sealed record GraphNode(string Label, bool IsOperation = false)
{
    /// <summary>The value that flows forward from here; not shown when null.</summary>
    public double? Value { get; init; }

    /// <summary>The derivative of the result by this value, which flows backward to here; not shown when null.</summary>
    public double? Derivative { get; init; }
}

/// <summary>
/// A computational graph from left to right: on the line that leaves each node its value in green above, and the derivative that
/// comes back along it in red below.
/// </summary>
/// <remarks>Lecture "Introduction to neural networks", the computational graph of the logistic neuron.</remarks>
public sealed class GraphPicture : Picture
{
    private const double Margin = 24;
    private const double RowHeight = 62;
    private const double NodeHeight = 34;
    private const double BendRoom = 44;

    private LayeredLayout? layout;
    private double[]? layerLefts; // of every layer, and of the one that would come next

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    /// <summary>The edges, from an input to the node that uses it, as indices into <see cref="Nodes"/>.</summary>
    public required IReadOnlyList<(int From, int To)> Edges { get; init; }

    /// <summary>How many decimals values and derivatives have.</summary>
    public int Decimals { get; init; } = 2;

    /// <inheritdoc/>
    public override double Width =>
        Math.Max(Left(Layout.LayerCount) - BendRoom + Margin, Theme.TextWidth(Title, Theme.TitleSize) + 2 * Margin);

    /// <inheritdoc/>
    public override double Height => Top + Layout.Rows.DefaultIfEmpty(0).Max() * RowHeight + NodeHeight / 2 + Margin;

    private double Top => (Title.Length > 0 ? 40 : Margin) + (HasNumbers ? 20 : 0) + NodeHeight / 2;

    private bool HasNumbers => Nodes.Any(node => node.Value is not null || node.Derivative is not null);

    private LayeredLayout Layout => layout ??= new LayeredLayout(Nodes.Count, Edges);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An edge names a node that is not there, or the edges form a cycle.</exception>
    public override void Draw(SvgWriter svg)
    {
        if (Title.Length > 0)
        {
            svg.Text(Margin, 27, Title, Theme.Ink, Theme.TitleSize, bold: true);
        }

        if (HasNumbers)
        {
            var baseline = Title.Length > 0 ? 48 : 28;
            svg.Text(Margin, baseline, "value, forward", Theme.Forward);
            svg.Text(Margin + Theme.TextWidth("value, forward", Theme.TextSize) + 16, baseline, "derivative, backward", Theme.Backward);
        }

        for (var edge = 0; edge < Edges.Count; edge++)
        {
            DrawEdge(svg, edge);
        }

        for (var node = 0; node < Nodes.Count; node++)
        {
            DrawNode(svg, node);
        }
    }

    private void DrawNode(SvgWriter svg, int index)
    {
        var node = Nodes[index];
        var (middle, y, width) = (Middle(index), Y(index), NodeWidth(node));
        svg.Rectangle(middle - width / 2, y - NodeHeight / 2, width, NodeHeight,
            node.IsOperation ? Rgb.Hex(0xEAF0F8) : Rgb.Hex(0xFFFFFF),
            node.IsOperation ? Theme.Series[0] : Theme.Axis, node.IsOperation ? NodeHeight / 2 : 5);
        svg.Text(middle, y + 5, node.Label, Theme.Ink, 14, TextAnchor.Middle);

        var right = middle + width / 2;
        if (Edges.All(edge => edge.From != index) && NumberWidth(node) > 0)
        {
            svg.Line(right, y, right + NumberWidth(node) + 10, y, Theme.Axis, 1.5); // the result leads out of the graph
        }

        DrawNumber(svg, node.Value, right + 6, y - 6, Theme.Forward);
        DrawNumber(svg, node.Derivative, right + 6, y + 15, Theme.Backward);
    }

    private void DrawNumber(SvgWriter svg, double? number, double x, double y, Rgb colour)
    {
        if (number is { } value)
        {
            svg.Text(x, y, Written(value), colour, Theme.TextSize);
        }
    }

    /// <summary>Straight out below the value, then in a curve through the bends to its own place on the left side of the target.</summary>
    private void DrawEdge(SvgWriter svg, int edge)
    {
        var route = Layout.Routes[edge];
        var from = route[0];
        var entry = Entry(edge);
        var x = Middle(from) + NodeWidth(Nodes[from]) / 2;
        var y = Y(from);
        var commands = $"M{SvgWriter.Number(x)} {SvgWriter.Number(y)}";
        x = Left(Layout.LayerOf(from)) + LayerWidth(Layout.LayerOf(from)) - 4; // beyond all numbers of the layer
        commands += $"H{SvgWriter.Number(x)}";
        foreach (var bend in route[1..^1])
        {
            commands += Curve(x, y, Left(Layout.LayerOf(bend)), Y(bend));
            x = Left(Layout.LayerOf(bend)) + LayerWidth(Layout.LayerOf(bend));
            y = Y(bend);
            commands += $"H{SvgWriter.Number(x)}";
        }

        svg.Path(commands + Curve(x, y, entry.X - 7, entry.Y), Theme.Axis, 1.5);
        svg.Path($"M{SvgWriter.Number(entry.X)} {SvgWriter.Number(entry.Y)}l-8 -3.5v7Z", fill: Theme.Axis);
    }

    private static string Curve(double x1, double y1, double x2, double y2)
    {
        var half = SvgWriter.Number((x1 + x2) / 2);
        return $"C{half} {SvgWriter.Number(y1)} {half} {SvgWriter.Number(y2)} {SvgWriter.Number(x2)} {SvgWriter.Number(y2)}";
    }

    /// <summary>Where an edge meets its target: several share its left side, in the order in which they come.</summary>
    private (double X, double Y) Entry(int edge)
    {
        const double spread = 9;
        var to = Edges[edge].To;
        var arriving = Enumerable.Range(0, Edges.Count).Where(other => Edges[other].To == to)
            .OrderBy(other => Y(Layout.Routes[other][^2])).ToArray();
        var step = arriving.Length > 1 ? Math.Min(spread, (NodeHeight - 12) / (arriving.Length - 1)) : 0;
        var offset = (Array.IndexOf(arriving, edge) - (arriving.Length - 1) / 2.0) * step;
        var radius = NodeHeight / 2;
        var inset = Nodes[to].IsOperation ? radius - Math.Sqrt(radius * radius - offset * offset) : 0;
        return (Middle(to) - NodeWidth(Nodes[to]) / 2 + inset, Y(to) + offset);
    }

    private double Y(int place) => Top + Layout.Rows[place] * RowHeight;

    private double Middle(int node) => Left(Layout.LayerOf(node)) + NodesOf(Layout.LayerOf(node)).Max(NodeWidth) / 2;

    /// <summary>Where a layer begins.</summary>
    private double Left(int layer)
    {
        if (layerLefts is null)
        {
            layerLefts = new double[Layout.LayerCount + 1];
            layerLefts[0] = Margin;
            for (var i = 0; i < Layout.LayerCount; i++)
            {
                layerLefts[i + 1] = layerLefts[i] + LayerWidth(i) + BendRoom;
            }
        }

        return layerLefts[layer];
    }

    /// <summary>The widest node of a layer and the widest number beside one.</summary>
    private double LayerWidth(int layer) => NodesOf(layer).Max(NodeWidth) + NodesOf(layer).Max(NumberWidth) + 10;

    private IEnumerable<GraphNode> NodesOf(int layer) => Nodes.Where((_, index) => Layout.LayerOf(index) == layer);

    private static double NodeWidth(GraphNode node) => Math.Max(NodeHeight, Theme.TextWidth(node.Label, 14) + 16);

    private double NumberWidth(GraphNode node) =>
        new[] { node.Value, node.Derivative }.Max(number => number is { } value ? Theme.TextWidth(Written(value), Theme.TextSize) : 0);

    private string Written(double value) => Math.Abs(value) is 0 or (>= 0.001 and < 1e5)
        ? value.ToString($"F{Decimals}", CultureInfo.InvariantCulture)
        : value.ToString("0.0e0", CultureInfo.InvariantCulture);
}
