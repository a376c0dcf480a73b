using System.Numerics;
using Course.Autograd;
using Course.Cnn.Pooling;
using Course.Tensors;

namespace Course.Cnn.Functions;

/// <summary>
/// y = the largest or the smallest number of every window, channel by channel: N x H x W x C to N x H' x W' x C. The gradient of an output
/// goes to the place it came from, dX += dY there; ties go to the first place. A step of the graph, which
/// <see cref="Layers.MaxPooling2D{T}"/> and <see cref="Layers.MinPooling2D{T}"/> apply; the loops are in <see cref="WindowExtremes"/>.
/// </summary>
/// <param name="window">Kernel, stride and padding; padding never wins.</param>
/// <param name="largest">Which of the two.</param>
public abstract class ExtremePool<T>(Window2D window, bool largest) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Tensor<T>? choice; // the winning place of every window

    /// <inheritdoc/>
    protected sealed override Tensor<T> Forward(Tensor<T> x)
    {
        (var y, choice) = WindowExtremes.Forward(x, window, largest);
        return y;
    }

    /// <inheritdoc/>
    protected sealed override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) =>
        WindowExtremes.Backward(dY, choice!, x.Shape, window);
}

/// <summary>y = the largest number of every window.</summary>
/// <param name="window">Kernel, stride and padding.</param>
public sealed class MaxPool<T>(Window2D window) : ExtremePool<T>(window, largest: true)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>y = the smallest number of every window.</summary>
/// <param name="window">Kernel, stride and padding.</param>
public sealed class MinPool<T>(Window2D window) : ExtremePool<T>(window, largest: false)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
