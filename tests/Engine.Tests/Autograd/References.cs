using Course.Tensors;
using Engine.Tests.Tensors;

namespace Engine.Tests.Autograd;

/// <summary>The forward passes once more, one element at a time, with nothing in them but <see cref="double"/> and indices.</summary>
internal static class References
{
    /// <summary>A tensor whose element at every index is computed from that index.</summary>
    public static Tensor<double> FromIndex(Shape shape, Func<int[], double> element) =>
        Tensor<double>.FromArray(shape, [.. Naive.Indices(shape).Select(element)]);

    public static Tensor<double> Elementwise(Tensor<double> x, Func<double, double> f) =>
        FromIndex(x.Shape, index => f(Naive.At(x, index)));

    public static Tensor<double> Elementwise(Tensor<double> x, Tensor<double> y, Func<double, double, double> f) =>
        FromIndex(Broadcast(x.Shape, y.Shape), index => f(Naive.BroadcastAt(x, index), Naive.BroadcastAt(y, index)));

    public static Tensor<double> Aggregate(Tensor<double> x, int[] axes, bool keepAxes, Func<double[], double> f)
    {
        int[] over = axes.Length == 0 ? [.. Enumerable.Range(0, x.Rank)] : [.. axes.Select(axis => axis < 0 ? axis + x.Rank : axis)];
        int[] sizes = keepAxes
            ? [.. x.Shape.Select((size, axis) => over.Contains(axis) ? 1 : size)]
            : [.. x.Shape.Where((_, axis) => !over.Contains(axis))];
        return Tensor<double>.FromArray(sizes, [.. Naive.Groups(x, over).Select(group => f(group.Elements))]);
    }

    /// <summary>Computes every row along an axis from that row.</summary>
    public static Tensor<double> Rows(Tensor<double> x, int axis, Func<double[], double[]> f)
    {
        axis = axis < 0 ? axis + x.Rank : axis;
        return FromIndex(x.Shape,
            index => f(
                [
                    .. Enumerable.Range(0, x.Shape[axis])
                        .Select(place => Naive.At(x, [.. index[..axis], place, .. index[(axis + 1)..]]))])[index[axis]]);
    }

    public static double[] Softmax(double[] row)
    {
        var exponentials = row.Select(x => Math.Exp(x - (row.Any(double.IsNaN) ? double.NaN : row.Max()))).ToArray();
        return [.. exponentials.Select(e => e / exponentials.Sum())];
    }

    /// <summary>Brings the elements of every group over some axes to mean 0 and variance 1.</summary>
    public static Tensor<double> Standardize(Tensor<double> x, int[] axes, double epsilon)
    {
        var mean = Aggregate(x, axes, keepAxes: true, group => group.Average());
        var spread = Aggregate(x, axes, keepAxes: true, group =>
        {
            // Where a square is no number, in units of the largest one.
            var unit = group.Max(Math.Abs) is > 1e150 and < double.PositiveInfinity and var largest && group.Length > 1 ? largest : 1;
            return unit * Math.Sqrt(Variance([.. group.Select(number => number / unit)], ddof: 0) + epsilon / unit / unit);
        });
        return FromIndex(x.Shape, index => (Naive.At(x, index) - Naive.BroadcastAt(mean, index)) / Naive.BroadcastAt(spread, index));
    }

    public static double Variance(double[] group, int ddof)
    {
        var mean = group.Average();
        return group.Sum(x => (x - mean) * (x - mean)) / (group.Length - ddof);
    }

    public static Tensor<double> MatrixProduct(Tensor<double> a, Tensor<double> b)
    {
        Shape left = a.Rank == 1 ? [1, a.Size] : a.Shape, right = b.Rank == 1 ? [b.Size, 1] : b.Shape;
        var (x, y) = (a.Reshape(left), b.Reshape(right));
        var batches = Broadcast(left[..^2], right[..^2]);
        var product = FromIndex([.. batches, left[^2], right[^1]], index => Enumerable.Range(0, left[^1]).Sum(k =>
            At(x, index[..^2], index[^2], k) * At(y, index[..^2], k, index[^1])));
        Shape shape = [.. batches, .. a.Rank == 1 ? Shape.Scalar : left[^2..^1], .. b.Rank == 1 ? Shape.Scalar : right[^1..]];
        return product.Reshape(shape);

        static double At(Tensor<double> m, int[] batch, int row, int column)
        {
            var own = batch[^(m.Rank - 2)..].Select((place, axis) => m.Shape[axis] == 1 ? 0 : place);
            return Naive.At(m, [.. own, row, column]);
        }
    }

    public static Tensor<double> Transpose(Tensor<double> x, int[] order)
    {
        int[] axes = order.Length == 0
            ? [.. Enumerable.Range(0, x.Rank).Reverse()]
            : [.. order.Select(axis => axis < 0 ? axis + x.Rank : axis)];
        return FromIndex([.. axes.Select(axis => x.Shape[axis])],
            index => Naive.At(x, [.. Enumerable.Range(0, x.Rank).Select(axis => index[Array.IndexOf(axes, axis)])]));
    }

    /// <summary>Rows of the second axis of all tensors, one after another.</summary>
    public static Tensor<double> ConcatenateColumns(Tensor<double>[] parts) =>
        FromIndex([parts[0].Shape[0], parts.Sum(part => part.Shape[1])], index =>
        {
            var column = index[1];
            foreach (var part in parts)
            {
                if (column < part.Shape[1])
                {
                    return Naive.At(part, [index[0], column]);
                }

                column -= part.Shape[1];
            }

            throw new InvalidOperationException();
        });

    private static Shape Broadcast(Shape left, Shape right)
    {
        var rank = Math.Max(left.Rank, right.Rank);
        var sizes = new int[rank];
        for (var fromEnd = 1; fromEnd <= rank; fromEnd++)
        {
            var (l, r) = (fromEnd <= left.Rank ? left[^fromEnd] : 1, fromEnd <= right.Rank ? right[^fromEnd] : 1);
            sizes[^fromEnd] = l == 1 ? r : l;
        }

        return sizes;
    }
}
