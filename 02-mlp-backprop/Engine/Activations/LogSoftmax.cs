using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Activations;

/// <summary>
/// y = log softmax(x) = x - max - log(sum(e^(x - max))) along an axis, without ever computing the logarithm of a tiny number;
/// dX = dY - softmax(x) * sum(dY).
/// </summary>
/// <param name="axis">The axis of the classes; the last unless given.</param>
public sealed class LogSoftmax<T>(int axis = -1) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => AxisRows.Map(x, "log-softmax", axis, static (row, y) =>
    {
        var (max, logSum) = Softmax<T>.OfRow(row, y);
        TensorPrimitives.Subtract(row, max, y);
        TensorPrimitives.Subtract(y, logSum, y);
    });

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY - y.Exp() * dY.Sum([axis], keepAxes: true);
}
