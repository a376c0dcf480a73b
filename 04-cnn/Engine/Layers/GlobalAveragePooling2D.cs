using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>
/// The mean of every channel over the whole picture, N x H x W x C to N x C: what is in the picture, no longer where.
/// It stands where LeNet has wide fully connected layers, and has no weights.
/// </summary>
/// <remarks>M. Lin, Q. Chen, S. Yan, "Network in network", 2013.</remarks>
public sealed class GlobalAveragePooling2D<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    /// <exception cref="ShapeException">The input is not N x H x W x C.</exception>
    public override Variable<T> Forward(Variable<T> x)
    {
        OutputShape(x.Shape);
        return x.Mean([1, 2]);
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => input.Rank == 4
        ? [input[0], input[3]]
        : throw new ShapeException("global average pooling", [input], "pictures are batch x height x width x channels",
            $"the rank is {input.Rank}", "use it before the pictures are flattened");
}
