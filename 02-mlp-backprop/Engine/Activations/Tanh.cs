using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Activations;

/// <summary>The hyperbolic tangent: y = (e^x - e^-x) / (e^x + e^-x); dX = dY * (1 - y^2). Range (-1, 1), monotonic, smooth, and centred on 0 unlike the sigmoid.</summary>
public sealed class Tanh<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int WorthSharing = 1 << 15;

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Tanh();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Uninitialized(x.Shape);
        Workers.For(x.Size, WorthSharing, (from, to) =>
        {
            var target = dX.Data[from..to];
            TensorPrimitives.Multiply(y.Data[from..to], y.Data[from..to], target);
            TensorPrimitives.Subtract(T.One, target, target);
            TensorPrimitives.Multiply(dY.Data[from..to], target, target);
        });
        return dX;
    }
}
