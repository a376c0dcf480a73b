using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = sqrt(x), NaN below 0; dX = dY / 2y, infinite at 0.</summary>
public sealed class Sqrt<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Sqrt();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY / (y + y);
}
