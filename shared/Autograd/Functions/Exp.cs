using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = e^x; dX = dY * y, for the exponential is its own derivative.</summary>
public sealed class Exp<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Exp();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY * y;
}
