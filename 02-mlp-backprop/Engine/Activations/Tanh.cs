using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Activations;

/// <summary>
/// The hyperbolic tangent: y = (e^x - e^-x) / (e^x + e^-x); dX = dY * (1 - y^2). Range (-1, 1), monotonic, smooth,
/// and centred on 0 unlike the sigmoid.
/// </summary>
public sealed class Tanh<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int WorthSharing = 1 << 15;
    private const int Chunk = 1024; // numbers that stay in the first-level cache from line to line

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Tanh();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Uninitialized(x.Shape);
        Workers.For(x.Size, WorthSharing, (from, to) =>
        {
            for (var at = from; at < to; at += Chunk)
            {
                var part = at..Math.Min(to, at + Chunk);
                var target = dX.Data[part];
                TensorPrimitives.Multiply(y.Data[part], y.Data[part], target);
                TensorPrimitives.Subtract(T.One, target, target);
                TensorPrimitives.Multiply(dY.Data[part], target, target);
            }
        });
        return dX;
    }
}
