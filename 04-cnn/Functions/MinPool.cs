using System.Numerics;
using Course.Autograd;
using Course.Cnn.Pooling;
using Course.Tensors;

namespace Course.Cnn.Functions;

/// <summary>
/// y = the smallest number of every window, channel by channel: N x H x W x C to N x H' x W' x C. The gradient of an output goes to the place it came from, dX += dY there;
/// ties go to the first place.
/// </summary>
/// <param name="window">Kernel, stride and padding; padding never wins.</param>
public sealed class MinPool<T>(Window2D window) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Tensor<T>? choice;

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x)
    {
        (var y, choice) = ExtremePooling.Forward(x, window, largest: false);
        return y;
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => ExtremePooling.Backward(dY, choice!, x.Shape, window);
}
