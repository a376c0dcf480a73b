using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>
/// Keeps the largest number of every window: where a pattern was found matters less than that it was, and a small shift
/// of the picture changes nothing.
/// </summary>
/// <param name="window">Kernel, stride and padding.</param>
public sealed class MaxPooling2D<T>(Window2D window) : Pooling2D<T>(window)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Windows of <paramref name="size"/> x <paramref name="size"/> places that do not overlap.</summary>
    public MaxPooling2D(int size)
        : this(Window2D.Square(size, stride: size))
    {
    }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => x.MaxPool(Window);
}
