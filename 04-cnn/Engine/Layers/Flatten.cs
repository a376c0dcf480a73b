using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>
/// Puts all numbers of a picture into one row, N x H x W x C to N x (H W C), as a fully connected layer takes them. Nothing is copied.
/// </summary>
public sealed class Flatten<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => x.Reshape(OutputShape(x.Shape).AsSpan());

    /// <inheritdoc/>
    /// <exception cref="ShapeException">The input has no batch axis.</exception>
    public override Shape OutputShape(Shape input) => input.Rank > 0
        ? [input[0], input[1..].ElementCount]
        : throw new ShapeException(
            "flatten", [input], "the first axis is the batch", "the input is a scalar", "reshape it to a batch of one");
}
