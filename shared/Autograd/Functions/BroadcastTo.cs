using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// y = x repeated along axes of size 1 and along new ones in front; dX = the sum of dY over the copies, which the backward pass takes.
/// </summary>
/// <param name="shape">The shape to fill.</param>
public sealed class BroadcastTo<T>(Shape shape) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.BroadcastTo(shape);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY;
}
