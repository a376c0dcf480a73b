using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Activations;

/// <summary>
/// y_i = e^(x_i) / sum of e^(x_j) along an axis: positive numbers that sum to 1. dX = y * (dY - sum(y * dY)),
/// because raising one output lowers all others.
/// </summary>
/// <param name="axis">The axis of the classes; the last unless given.</param>
/// <remarks>
/// The largest x is subtracted first, which changes nothing but keeps e^x from overflowing. Lecture "Introduction to neural networks",
/// softmax against argmax.
/// </remarks>
public sealed class Softmax<T>(int axis = -1) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => AxisRows.Map(x, "softmax", axis, static (row, y) => OfRow(row, y));

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => y * (dY - (y * dY).Sum([axis], keepAxes: true));

    /// <summary>Writes the softmax of one row; max + logSum is log(sum(exp(x))), so that log y = (x - max) - logSum.</summary>
    internal static (T Max, T LogSum) OfRow(ReadOnlySpan<T> x, Span<T> y)
    {
        var max = TensorPrimitives.Max(x);
        TensorPrimitives.Subtract(x, max, y);
        TensorPrimitives.Exp<T>(y, y);
        var sum = TensorPrimitives.Sum<T>(y);
        TensorPrimitives.Divide(y, sum, y);
        return (max, T.Log(sum));
    }
}
