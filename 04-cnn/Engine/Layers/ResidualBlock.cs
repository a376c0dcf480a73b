using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>
/// The block of a residual network: y = relu(x + f(x)), where f is convolution, normalization, ReLU, convolution, normalization.
/// The block learns what to change in x, and through the bare x the gradient reaches the layers before it undiminished.
/// The addition and both ReLUs are computed in the pass of the normalization before them.
/// Where the block halves the picture or changes the channels, a 1 x 1 convolution takes x along: y = relu(p(x) + f(x)).
/// </summary>
/// <remarks>K. He et al., "Deep residual learning for image recognition", 2015, figure 2 and option B of section 3.3.</remarks>
public sealed class ResidualBlock<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The name of f among the parts of a block.</summary>
    public const string InnerName = "inner";

    /// <summary>The name of p; a block without one has no such part.</summary>
    public const string ProjectionName = "projection";

    private readonly Module<T> inner; // f
    private readonly Convolution2D<T> first, second;
    private readonly BatchNormalization<T> firstNormalization, secondNormalization;
    private readonly Module<T>? projection; // null where x fits as it is

    /// <summary>Creates the block with its weights.</summary>
    /// <param name="inChannels">Channels of x.</param>
    /// <param name="filters">Channels of y.</param>
    /// <param name="stride">1 keeps the size of the picture, 2 halves it.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    public ResidualBlock(int inChannels, int filters, int stride, Rng rng)
    {
        first = Filters(inChannels, filters, Window2D.Square(3, stride, padding: 1), rng);
        firstNormalization = new BatchNormalization<T>(filters);
        second = Filters(filters, filters, Window2D.Square(3, padding: 1), rng);
        secondNormalization = new BatchNormalization<T>(filters);
        inner = AddModule(
            InnerName, new Sequential<T>(first, firstNormalization, Activation<T>.Relu, second, secondNormalization));
        projection = inChannels == filters && stride == 1 ? null : AddModule(ProjectionName, new Sequential<T>(
            Filters(inChannels, filters, Window2D.Square(1, stride), rng),
            new BatchNormalization<T>(filters)));
    }

    // <residual-block>
    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x)
    {
        var carried = projection is null ? x : projection.Forward(x);
        var found = first.ForwardNormalized(x, firstNormalization, added: null, relu: true);
        return second.ForwardNormalized(found, secondNormalization, added: carried, relu: true);
    }
    // </residual-block>

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => inner.OutputShape(input);

    // A normalization follows, so a bias would do nothing; the weights begin as the paper's.
    private static Convolution2D<T> Filters(int inChannels, int filters, Window2D window, Rng rng) =>
        new(inChannels, filters, window, activation: null, new HeNormalInitializer(), algorithm: null, hasBias: false, rng);
}
