using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>A network as a table: its layers, the shape that each gives for a batch, and how many numbers it learns.</summary>
/// <remarks>Lecture "Neural networks and computer vision", information about the network.</remarks>
public static class SummaryTable
{
    /// <summary>The table of a network.</summary>
    /// <param name="network">The layers in their order.</param>
    /// <param name="picture">Height x width x channels of the input.</param>
    public static TextTable Of(Sequential<float> network, Shape picture)
    {
        var table = new TextTable("Layer", "Output shape", TableColumn.Number("Parameters"));
        Shape shape = [1, .. picture];
        foreach (var (_, layer) in network.Children)
        {
            shape = layer.OutputShape(shape);
            table.Row(layer.Name, $"(None, {string.Join(", ", shape[1..])})", Phrase.Count(layer.ParameterCount));
        }

        return table.Total("Total", "", Phrase.Count(network.ParameterCount));
    }
}
