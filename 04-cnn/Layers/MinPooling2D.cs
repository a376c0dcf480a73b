using System.Numerics;
using Course.Autograd;
using Course.Cnn.Functions;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>Keeps the smallest number of every window, channel by channel: for dark marks on a bright ground what max pooling is for bright ones.</summary>
/// <param name="window">Kernel, stride and padding; the stride is usually the size of the kernel.</param>
public sealed class MinPooling2D<T>(Window2D window) : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Windows of <paramref name="size"/> x <paramref name="size"/> places that do not overlap.</summary>
    public MinPooling2D(int size)
        : this(Window2D.Square(size, stride: size))
    {
    }

    /// <summary>Kernel, stride and padding.</summary>
    public Window2D Window => window;

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => new MinPool<T>(window).Apply(x);

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => ShapeRules.Pooling(input, window);
}
