using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = x^p with a constant exponent p; dX = dY * p x^(p - 1).</summary>
/// <param name="exponent">p. A negative x has a power only for a whole p; otherwise the result is NaN.</param>
public sealed class Power<T>(T exponent) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Power(exponent);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) =>
        T.IsZero(exponent) ? Tensor<T>.Zeros(x.Shape) : dY * (x.Power(exponent - T.One) * exponent); // 0 * 0^-1 would be NaN
}
