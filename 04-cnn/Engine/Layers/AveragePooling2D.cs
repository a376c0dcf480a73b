using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>Keeps the mean of every window, as LeNet does; padding counts as zeros.</summary>
/// <param name="window">Kernel, stride and padding.</param>
public sealed class AveragePooling2D<T>(Window2D window) : Pooling2D<T>(window)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Windows of <paramref name="size"/> x <paramref name="size"/> places that do not overlap.</summary>
    public AveragePooling2D(int size)
        : this(Window2D.Square(size, stride: size))
    {
    }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => x.AveragePool(Window);
}
