using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>z = min(x, y), element by element; NaN if either is. The smaller operand receives the gradient, on a tie the first (see <see cref="Abs{T}"/>).</summary>
public sealed class Minimum<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => x.Minimum(y);

    /// <inheritdoc/>
    protected override Tensor<T> BackwardLeft(Tensor<T> x, Tensor<T> y, Tensor<T> dZ) => dZ * (T.One - x.GreaterThan(y));

    /// <inheritdoc/>
    protected override Tensor<T> BackwardRight(Tensor<T> x, Tensor<T> y, Tensor<T> dZ) => dZ * x.GreaterThan(y);
}
