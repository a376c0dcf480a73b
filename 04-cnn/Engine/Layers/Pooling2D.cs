using System.Numerics;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>A pooling layer: one number for every window of every channel, so the map shrinks and nothing is learned.</summary>
/// <remarks>
/// Lecture "Neural networks and computer vision", the pooling layer: fewer computations at the price of information. Three names for three
/// things, here as with convolution: the layer is <c>MaxPooling2D</c> (<c>Convolution2D</c>), the function of the graph that it applies is
/// the verb <c>MaxPool</c> (<c>Convolve</c>), and the loops over the numbers are called after what they find, <c>WindowExtremes</c> and
/// <c>WindowMeans</c>.
/// </remarks>
/// <param name="window">Kernel, stride and padding; the stride is usually the size of the kernel.</param>
public abstract class Pooling2D<T>(Window2D window) : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Kernel, stride and padding.</summary>
    public Window2D Window => window;

    /// <inheritdoc/>
    /// <exception cref="ShapeException">The input is not N x H x W x C, or the window does not fit.</exception>
    public override Shape OutputShape(Shape input) => ShapeRules.Pooling(input, window);
}
