using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = x with its axes in another order: axis i of y is axis order[i] of x; dX = dY with its axes put back.</summary>
/// <param name="order">The order; none means reversed, the transpose of a matrix.</param>
public sealed class Transpose<T>(params ReadOnlySpan<int> order) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] order = order.ToArray();

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => order.Length == 0 ? x.Transpose() : x.Transpose(order);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        if (order.Length == 0)
        {
            return dY.Transpose();
        }

        var back = new int[order.Length];
        for (var axis = 0; axis < order.Length; axis++)
        {
            back[ShapeRules.Axis("transpose", x.Shape, order[axis])] = axis;
        }

        return dY.Transpose(back);
    }
}
