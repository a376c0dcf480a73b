using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = -x; dX = -dY.</summary>
public sealed class Negate<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => -x;

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => -dY;
}
