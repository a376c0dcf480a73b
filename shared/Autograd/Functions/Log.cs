using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = ln x, -infinity at 0 and NaN below; dX = dY / x.</summary>
public sealed class Log<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Log();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY / x;
}
