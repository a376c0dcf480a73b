using Course.Mlp.Initializers;
using Course.Tensors;

namespace Course.Mlp.ByHand;

/// <summary>
/// The weights of one layer: z = a W + b for the rows of a. W is the transpose of the lecture's Theta without its column for the bias.
/// </summary>
/// <remarks>Lecture "Neural networks: overview", forward propagation by layers.</remarks>
public sealed class HandLayer
{
    /// <summary>A layer of known weights.</summary>
    /// <param name="weight">W, in x out: a column for each neuron.</param>
    /// <param name="bias">b, out.</param>
    /// <exception cref="ShapeException">W is no matrix, or b has not a number for each neuron.</exception>
    public HandLayer(Tensor weight, Tensor bias)
    {
        ShapeRules.Affine([1, weight.Rank == 2 ? weight.Shape[0] : 0], weight.Shape, bias.Shape);
        (Weight, Bias) = (weight, bias);
    }

    /// <summary>W, in x out; a step of descent writes into it.</summary>
    public Tensor Weight { get; }

    /// <summary>b, out.</summary>
    public Tensor Bias { get; }

    /// <summary>A layer of random weights, its bias 0.</summary>
    /// <param name="inputs">How many numbers come in.</param>
    /// <param name="outputs">How many neurons there are.</param>
    /// <param name="initializer">How the weights begin.</param>
    /// <param name="rng">Where they come from.</param>
    public static HandLayer Random(int inputs, int outputs, Initializer initializer, Rng rng) =>
        new(initializer.Create<double>([inputs, outputs], rng), Tensor.Zeros([outputs]).Keep());

    /// <summary>
    /// Layers of random weights by Xavier's rule, one behind the other: the sizes 2, 16, 3 are a layer 2-16 and a layer 16-3.
    /// </summary>
    /// <param name="sizes">The number of inputs, then the number of neurons of each layer.</param>
    /// <param name="rng">Where the weights come from.</param>
    public static HandLayer[] Stack(ReadOnlySpan<int> sizes, Rng rng)
    {
        var layers = new HandLayer[Math.Max(0, sizes.Length - 1)];
        for (var l = 0; l < layers.Length; l++)
        {
            layers[l] = Random(sizes[l], sizes[l + 1], new XavierNormalInitializer(), rng);
        }

        return layers;
    }
}

/// <summary>The derivatives of the cost by the numbers of one layer.</summary>
/// <param name="DW">dJ/dW, in x out.</param>
/// <param name="DB">dJ/db, out.</param>
public sealed record LayerGradient(Tensor DW, Tensor DB);
