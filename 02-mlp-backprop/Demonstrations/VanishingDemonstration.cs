using Course.Drawing;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The size of the gradient in each of twenty layers, for several activations, and with skip connections.</summary>
public static class VanishingDemonstration
{
    private const int Depth = 20;
    private const int Width = 32;

    private static readonly int[] ShownLayers = [1, 5, 10, 15, 20];

    private static IReadOnlyList<(string Name, Activation<double> Activation, Initializer Initializer, bool Skips)> Networks { get; } =
    [
        ("sigmoid", Activation<double>.Sigmoid, new XavierNormalInitializer(), false),
        ("tanh", Activation<double>.Tanh, new XavierNormalInitializer(), false),
        ("ReLU", Activation<double>.Relu, new HeNormalInitializer(), false),
        ("sigmoid + skip", Activation<double>.Sigmoid, new XavierNormalInitializer(), true),
    ];

    /// <summary>Shows the gradient by depth as numbers and as a plot.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        screen.WriteLine($"The root mean square of dL/dW in each of {Depth} layers of {Width} neurons, before any training:");
        var table = new TextTable(
            ["network", .. ShownLayers.Select(layer => TableColumn.Number($"layer {layer}")), TableColumn.Number("first / last")]);
        var series = new List<Series>();
        foreach (var (name, activation, initializer, skips) in Networks)
        {
            var sizes = GradientSizes(activation, initializer, skips);
            table.Row([name, .. ShownLayers.Select(layer => Figures.Size(sizes[layer - 1])), Figures.Size(sizes[0] / sizes[^1])]);
            series.Add(new Series(name, sizes));
        }

        screen.Write(table);
        screen.WriteLine();
        screen.Write(PlotInTerminal.Of(series, screen, logarithmicY: true));
        screen.WriteLine();
        screen.WriteLine($"The sigmoid's derivative is at most 1/4, and (1/4)^{Depth} = {Math.Pow(0.25, Depth):0.0e+00}.");
    }

    /// <summary>The sizes by depth.</summary>
    public static Picture Picture() => new LinePlot
    {
        Title = "The gradient on its way back",
        XLabel = "layer",
        YLabel = "root mean square of dL/dW",
        WholeX = true,
        LogarithmicY = true,
        Size = (560, 340),
        Series = [.. Networks.Select(
            network => new Series(network.Name, GradientSizes(network.Activation, network.Initializer, network.Skips)) { Markers = true })],
    };

    // <depth>
    private static double[] GradientSizes(Activation<double> activation, Initializer initializer, bool skips)
    {
        var rng = new Rng(3);
        var layers = new Linear<double>[Depth];
        var modules = new Module<double>[Depth];
        for (var l = 0; l < Depth; l++)
        {
            layers[l] = new Linear<double>(Width, Width, activation, initializer, hasBias: true, rng);
            modules[l] = skips ? new Residual<double>(layers[l]) : layers[l];
        }

        var y = new Sequential<double>(modules).Forward(rng.Normal<double>([16, Width]));
        (y - rng.Normal<double>(y.Shape)).Square().Mean().Backward();
        return [.. layers.Select(layer => Math.Sqrt(layer.Weight.Gradient!.Square().Mean().Item()))];
    }
    // </depth>
}
