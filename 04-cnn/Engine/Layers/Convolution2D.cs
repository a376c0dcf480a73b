using System.Numerics;
using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Fused;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>
/// A convolutional layer: filters that look at a small window of the picture and move over it, y = g(x * w + b).
/// Every filter gives one channel of the output, a map of where its pattern occurs; its weights are the same at every place.
/// </summary>
/// <remarks>
/// Lecture "Neural networks and computer vision", the convolutional layer. Parameters:
/// kernelHeight x kernelWidth x inChannels x filters + filters.
/// </remarks>
public sealed class Convolution2D<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly IConvolutionAlgorithm<T>? algorithm;

    /// <summary>Creates the layer with its weights, without an activation.</summary>
    /// <param name="inChannels">Channels of the picture: 1 grey, 3 colour, or the filters of the layer before.</param>
    /// <param name="filters">How many filters there are: channels of the output.</param>
    /// <param name="window">Kernel, stride, padding and dilation.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of channels is not positive.</exception>
    public Convolution2D(int inChannels, int filters, Window2D window, Rng rng)
        : this(inChannels, filters, window, activation: null, rng)
    {
    }

    /// <summary>Creates the layer with its weights.</summary>
    /// <param name="inChannels">Channels of the picture: 1 grey, 3 colour, or the filters of the layer before.</param>
    /// <param name="filters">How many filters there are: channels of the output.</param>
    /// <param name="window">Kernel, stride, padding and dilation.</param>
    /// <param name="activation">g; null for none.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of channels is not positive.</exception>
    public Convolution2D(int inChannels, int filters, Window2D window, Activation<T>? activation, Rng rng)
        : this(inChannels, filters, window, activation, initializer: null, algorithm: null, hasBias: true, rng)
    {
    }

    /// <summary>Creates the layer with its weights.</summary>
    /// <param name="inChannels">Channels of the picture: 1 grey, 3 colour, or the filters of the layer before.</param>
    /// <param name="filters">How many filters there are: channels of the output.</param>
    /// <param name="window">Kernel, stride, padding and dilation.</param>
    /// <param name="activation">g; null for none.</param>
    /// <param name="initializer">How the weights begin; null for <see cref="XavierUniformInitializer"/>. The bias begins with 0.</param>
    /// <param name="algorithm">How to compute it; null for <see cref="FastestConvolution{T}"/>.</param>
    /// <param name="hasBias">Whether a filter adds a number of its own; in front of a batch normalization, which shifts anyway,
    /// it would do nothing.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of channels is not positive.</exception>
    public Convolution2D(
        int inChannels, int filters, Window2D window, Activation<T>? activation,
        Initializer? initializer, IConvolutionAlgorithm<T>? algorithm,
        bool hasBias, Rng rng)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inChannels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(filters);
        Window = window;
        Activation = activation ?? Activation<T>.Identity;
        this.algorithm = algorithm;
        Weight = AddParameter(
            "weight", [window.Height.Kernel, window.Width.Kernel, inChannels, filters], initializer ?? new XavierUniformInitializer(), rng);
        Bias = hasBias ? AddParameter("bias", [filters], T.Zero) : null;
    }

    /// <summary>g.</summary>
    public Activation<T> Activation { get; }

    /// <summary>Kernel, stride, padding and dilation.</summary>
    public Window2D Window { get; }

    /// <summary>w, kernelHeight x kernelWidth x inChannels x filters.</summary>
    public Variable<T> Weight { get; }

    /// <summary>b, one for every filter; null without.</summary>
    public Variable<T>? Bias { get; }

    /// <inheritdoc/>
    /// <exception cref="ShapeException">The input is not N x H x W x inChannels.</exception>
    public override Variable<T> Forward(Variable<T> x) => Activation == Activation<T>.Relu
        ? x.Convolve(Weight, Bias, Window, relu: true, algorithm) // in the same pass
        : Activation.Apply(x.Convolve(Weight, Bias, Window, relu: false, algorithm));

    /// <summary>
    /// With a ReLU and a max pooling behind it, the convolution's output is pooled while it is in the cache; with a batch normalization
    /// and a ReLU, it is measured there.
    /// </summary>
    public override FusedPass<T>? FusedWith(ReadOnlySpan<Module<T>> behind) => behind switch
    {
        [MaxPooling2D<T> pooling, ..] when algorithm is null && Bias is { } bias && Activation == Activation<T>.Relu
            && ConvolveReluMaxPool<T>.Fits(Weight.Shape, Window, pooling.Window) =>
            new(1, x => x.ConvolveReluMaxPool(Weight, bias, Window, pooling.Window)),
        [BatchNormalization<T> normalization, var next, ..] when Activation<T>.Of(next) == Activation<T>.Relu =>
            new(2, x => ForwardNormalized(x, normalization, added: null, relu: true)),
        [BatchNormalization<T> normalization, ..] => new(1, x => ForwardNormalized(x, normalization, added: null, relu: false)),
        _ => null,
    };

    /// <summary>
    /// This layer, a batch normalization behind it, an addition and a ReLU: y = relu?(normalization(this(x)) + added).
    /// In training one pass computes them, <see cref="Fused.ConvolveNormalize{T}"/>.
    /// </summary>
    /// <param name="x">The pictures.</param>
    /// <param name="normalization">The normalization.</param>
    /// <param name="added">In the shape of the output; null for nothing.</param>
    /// <param name="relu">Whether negative results become 0.</param>
    public Variable<T> ForwardNormalized(Variable<T> x, BatchNormalization<T> normalization, Variable<T>? added, bool relu)
    {
        if (normalization.IsTraining && algorithm is null && Bias is null && Activation == Activation<T>.Identity)
        {
            var pass = new ConvolveNormalize<T>(Window, normalization.Epsilon, relu);
            var together = pass.Apply(x, Weight, normalization.Gamma, normalization.Beta, added);
            normalization.Observe(pass.Mean, pass.Variance, together.Value.Size / Weight.Shape[3]);
            return together;
        }

        var y = normalization.Forward(Forward(x));
        y = added is null ? y : y + added;
        return relu ? y.Relu() : y;
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => ShapeRules.Convolution(input, Weight.Shape, Window);
}
