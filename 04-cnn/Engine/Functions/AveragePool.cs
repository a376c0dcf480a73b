using System.Numerics;
using Course.Autograd;
using Course.Cnn.Pooling;
using Course.Tensors;

namespace Course.Cnn.Functions;

/// <summary>
/// y = the mean of every window, channel by channel: N x H x W x C to N x H' x W' x C. Every place of a window receives dY / places. A step
/// of the graph, which <see cref="Layers.AveragePooling2D{T}"/> applies; the loops are in <see cref="WindowMeans"/>.
/// </summary>
/// <param name="window">Kernel, stride and padding; padding counts as zeros.</param>
public sealed class AveragePool<T>(Window2D window) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => WindowMeans.Forward(x, window);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => WindowMeans.Backward(dY, x.Shape, window);
}
