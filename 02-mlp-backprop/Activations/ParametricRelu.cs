using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>
/// z = x where x > 0, else s x, with slopes s that are an input of their own: one number, or one for every place of the last axes. dX = dZ or s dZ; dS = the sum of dZ x where x is not positive.
/// </summary>
/// <remarks>K. He et al., "Delving deep into rectifiers", 2015. With random slopes it is the randomized ReLU.</remarks>
public sealed class ParametricRelu<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => x.Maximum(T.Zero) + y * x.Minimum(T.Zero);

    /// <inheritdoc/>
    protected override Tensor<T> BackwardLeft(Tensor<T> x, Tensor<T> y, Tensor<T> dZ)
    {
        var positive = x.GreaterThan(T.Zero);
        return dZ * (positive + (T.One - positive) * y);
    }

    /// <inheritdoc/>
    protected override Tensor<T> BackwardRight(Tensor<T> x, Tensor<T> y, Tensor<T> dZ) => dZ * x.Minimum(T.Zero);
}
