using System.Numerics;
using Course.Tensors;

namespace Course.Mlp.Activations;

/// <summary>
/// Functions of whole rows, such as softmax, along any axis: the axis is moved to the end, where its elements are neighbours, and back.
/// </summary>
internal static class AxisRows
{
    public delegate void RowFunction<T>(ReadOnlySpan<T> x, Span<T> y);

    public static Tensor<T> Map<T>(Tensor<T> x, string operation, int axis, RowFunction<T> function)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        axis = ShapeRules.Axis(operation, x.Shape, axis);
        if (axis < x.Rank - 1)
        {
            var order = Swapped(x.Rank, axis);
            return Map(x.Transpose(order), operation, -1, function).Transpose(order);
        }

        var y = Tensor<T>.Uninitialized(x.Shape);
        var length = x.Shape[axis];
        for (var at = 0; at < x.Size; at += length)
        {
            function(x.Data.Slice(at, length), y.Data.Slice(at, length));
        }

        return y;
    }

    // The order of axes that swaps one with the last; applied twice it changes nothing.
    private static int[] Swapped(int rank, int axis)
    {
        var order = Enumerable.Range(0, rank).ToArray();
        (order[axis], order[^1]) = (order[^1], order[axis]);
        return order;
    }
}
