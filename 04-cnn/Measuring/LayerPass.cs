using Course.Autograd;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.App.Measuring;

/// <summary>A layer of a network in a row, or several that are computed in one pass, as the network itself takes them.</summary>
/// <param name="Name">Its number and kind: "1 Convolution2D + MaxPooling2D".</param>
/// <param name="Apply">Computes it.</param>
/// <param name="Cost">What it has to do.</param>
public sealed record LayerPass(string Name, Func<Variable<float>, Variable<float>> Apply, LayerCost Cost)
{
    /// <summary>The passes of a network, in order.</summary>
    /// <param name="network">Layers in a row.</param>
    /// <param name="input">The shape of the input, the batch first.</param>
    /// <param name="inputGradient">Whether the gradient of the input is asked for; nobody asks for that of the pictures.</param>
    public static IReadOnlyList<LayerPass> Of(Sequential<float> network, Shape input, bool inputGradient = false)
    {
        var passes = new List<LayerPass>();
        foreach (var (layers, apply) in network.Passes)
        {
            var name = $"{passes.Count + 1} {string.Join(" + ", layers.Select(layer => layer.Name))}";
            passes.Add(new LayerPass(name, apply, LayerCost.OfPass(layers, input, inputGradient)));
            input = layers.Aggregate(input, (shape, layer) => layer.OutputShape(shape));
            inputGradient |= layers.Any(layer => layer.ParameterCount > 0);
        }

        return passes;
    }
}
