using Course.Drawing;
using Course.Mlp.App.Graphs;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The logistic neuron as a computational graph: values forward, derivatives backward.</summary>
public static class GraphDemonstration
{
    /// <summary>Shows every node of the graph.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        // <backward>
        var neuron = new LogisticNeuronGraph();
        neuron.Y.Backward();
        var (dW0, dX0, dB) = (neuron.W0.Gradient, neuron.X0.Gradient, neuron.B.Gradient);
        // </backward>

        screen.WriteLine("y = 1 / (1 + exp(-(w0 x0 + w1 x1 + b)))");
        var table = new TextTable("node", TableColumn.Number("value, forward"), TableColumn.Number("dy/dnode, backward"));
        foreach (var node in ComputationalGraph.Of(neuron.Y).Nodes)
        {
            table.Row(
                ComputationalGraph.LabelOf(node), $"{node.Value.Item():F2}", node.Gradient is { } gradient ? $"{gradient.Item():F2}" : "");
        }

        screen.Write(table);
        var y = neuron.Y.Value.Item();
        screen.WriteLine(
            $"By hand: dy/ds = y (1 - y) = {y * (1 - y):F4} for the sum s, so dy/dw0 = {y * (1 - y):F4} x0 = {-y * (1 - y):F4},");
        screen.WriteLine(
            $"dy/dx0 = {y * (1 - y):F4} w0 = {2 * y * (1 - y):F4}. The graph: {dW0!.Item():F4}, {dX0!.Item():F4}; "
                + $"dy/db = {dB!.Item():F4}.");
    }

    /// <summary>The graph as the lecture draws it.</summary>
    public static Picture Picture() =>
        ComputationalGraph.Of(new LogisticNeuronGraph().Y).ToPicture("The logistic neuron y = 1 / (1 + exp(−(w0 x0 + w1 x1 + b)))");
}
