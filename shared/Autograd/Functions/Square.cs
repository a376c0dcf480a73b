using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = x^2; dX = dY * 2x.</summary>
public sealed class Square<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Square();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY * (x + x);
}
