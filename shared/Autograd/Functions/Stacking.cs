using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = tensors of one shape side by side along a new axis; each receives its place of dY.</summary>
/// <param name="axis">Where the new axis stands in y, from the front or, negative, from the end.</param>
public sealed class Stacking<T>(int axis) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward() => Tensor<T>.Stack(axis, [.. Inputs.Select(input => input.Value)]);

    /// <inheritdoc/>
    protected internal override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        for (var i = 0; i < Inputs.Count; i++)
        {
            gradients[i]?.Add(dY.Slice(axis, i, i + 1).Reshape(Inputs[i].Shape));
        }
    }
}
