using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>The hyperbolic tangent: y = (e^x - e^-x) / (e^x + e^-x); dX = dY * (1 - y^2). Range (-1, 1), monotonic, smooth, and centred on 0 unlike the sigmoid.</summary>
public sealed class Tanh<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Tanh();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Uninitialized(x.Shape);
        Span<T> output = y.Data, above = dY.Data, below = dX.Data;
        for (var i = 0; i < below.Length; i++)
        {
            below[i] = above[i] * (T.One - output[i] * output[i]);
        }

        return dX;
    }
}
