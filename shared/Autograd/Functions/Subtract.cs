using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>z = x - y, element by element; dX = dZ, dY = -dZ.</summary>
public sealed class Subtract<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => x - y;

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY)
    {
        dX?.Add(dZ);
        dY?.Add(-dZ);
    }
}
