using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>
/// A network as a table: its layers, the shape that each gives for a batch, and how many numbers it consists of. Most are learned;
/// not trainable are those that a layer only measures, the running means and variances of batch normalization.
/// </summary>
/// <remarks>Lecture "Neural networks and computer vision", information about the network; the last lines are those of Keras.</remarks>
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
            table.Row(layer.Name, $"(None, {string.Join(", ", shape[1..])})", Phrase.Count(All(layer)));
        }

        return table
            .Total("Total parameters", "", Phrase.Count(All(network)))
            .Total("Trainable", "", Phrase.Count(network.ParameterCount))
            .Total("Non-trainable", "", Phrase.Count(All(network) - network.ParameterCount));
    }

    private static int All(Module<float> module) => module.State.Sum(tensor => tensor.Value.Size);
}
