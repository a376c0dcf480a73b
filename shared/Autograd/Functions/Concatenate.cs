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
    protected internal override Tensor<T> Backward(int input, Tensor<T> dY)
    {
        var joined = ShapeRules.Axis("concatenate", dY.Shape, axis);
        var start = Inputs.Take(input).Sum(before => before.Shape[joined]);
        return dY.Slice(joined, start, start + Inputs[input].Shape[joined]);
    }
}
