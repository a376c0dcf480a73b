using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>z = x / y, element by element; dX = dZ / y, dY = -dZ * z / y.</summary>
public sealed class Divide<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => x / y;

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY)
    {
        dX?.Add(dZ / y);
        dY?.Add(-dZ * (Output / y)); // x / y / y: the square of y may overflow or vanish where the quotient does not
    }
}
