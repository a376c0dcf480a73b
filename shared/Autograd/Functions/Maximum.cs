using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>z = max(x, y), element by element; NaN if either is. The larger operand receives the gradient, on a tie the first (see <see cref="Abs{T}"/>).</summary>
public sealed class Maximum<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => x.Maximum(y);

    /// <inheritdoc/>
    protected override Tensor<T> BackwardLeft(Tensor<T> x, Tensor<T> y, Tensor<T> dZ) => dZ * (T.One - y.GreaterThan(x));

    /// <inheritdoc/>
    protected override Tensor<T> BackwardRight(Tensor<T> x, Tensor<T> y, Tensor<T> dZ) => dZ * y.GreaterThan(x);
}
