using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = tensors joined along an axis; each receives its part of dY.</summary>
/// <param name="axis">The axis, from the front or, negative, from the end; all other sizes are equal.</param>
public sealed class Concatenate<T>(int axis) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward() => Tensor<T>.Concatenate(axis, [.. Inputs.Select(input => input.Value)]);

    /// <inheritdoc/>
    protected internal override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        var joined = ShapeRules.Axis("concatenate", dY.Shape, axis);
        var (start, end) = (0, 0);
        for (var input = 0; input < Inputs.Count; input++, start = end)
        {
            end = start + Inputs[input].Shape[joined];
            gradients[input]?.Add(dY.Slice(joined, start, end));
        }
    }
}
