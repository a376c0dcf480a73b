using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>Keeps the smallest number of every window: for dark marks on a bright ground what max pooling is for bright ones.</summary>
/// <param name="window">Kernel, stride and padding.</param>
public sealed class MinPooling2D<T>(Window2D window) : Pooling2D<T>(window)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Windows of <paramref name="size"/> x <paramref name="size"/> places that do not overlap.</summary>
    public MinPooling2D(int size)
        : this(Window2D.Square(size, stride: size))
    {
    }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => x.MinPool(Window);
}
