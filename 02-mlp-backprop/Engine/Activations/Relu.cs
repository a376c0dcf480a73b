using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Activations;

/// <summary>
/// ReLU, the rectified linear unit: y = max(0, x); dX = dY where x > 0, else 0, also at 0 itself.
/// Range [0, infinity), monotonic, not smooth at 0.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", activation functions. NaN stays NaN, and lets the gradient through.</remarks>
public sealed class Relu<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int WorthSharing = 1 << 15;

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x)
    {
        var y = Tensor<T>.Uninitialized(x.Shape);
        Workers.For(x.Size, WorthSharing, (from, to) => TensorPrimitives.Max(x.Data[from..to], T.Zero, y.Data[from..to]));
        return y;
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => Gradient(y, dY);

    /// <summary>dX = dY where y > 0, else 0; also for layers that compute the ReLU in the pass of their own result y.</summary>
    public static Tensor<T> Gradient(Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Uninitialized(y.Shape);
        Workers.For(y.Size, WorthSharing, (from, to) => PassPositive(y.Data[from..to], dY.Data[from..to], dX.Data[from..to]));
        return dX;
    }

    private static void PassPositive(ReadOnlySpan<T> y, ReadOnlySpan<T> dY, Span<T> dX)
    {
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var stopped = Vector.LessThanOrEqual(new Vector<T>(y[i..]), Vector<T>.Zero);
            Vector.ConditionalSelect(stopped, Vector<T>.Zero, new Vector<T>(dY[i..])).CopyTo(dX[i..]);
        }

        for (; i < y.Length; i++)
        {
            dX[i] = y[i] <= T.Zero ? T.Zero : dY[i];
        }
    }
}
