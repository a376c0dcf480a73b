using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// Combines the elements along some axes with one operation, z = x0 + x1 + ..., for all operations whose operands may be regrouped:
/// sum, product, largest, smallest.
/// </summary>
/// <remarks>
/// Neighbouring axes are one axis, so each pass sees rows of equal length and adds them onto each other, which the elementwise operations
/// do at the speed of memory. The rows are regrouped in a fixed order that depends on the sizes only, never on the number of threads:
/// many partial sums side by side, of blocks, halved until one is left. That is also what keeps a float sum
/// of a million elements good to the last digits: no element passes through more than some hundred additions (N.
/// Higham, "Accuracy and Stability of Numerical Algorithms", section 4.2, pairwise summation).
/// </remarks>
internal static class Folding
{
    /// <summary>Partial results side by side: short rows are walked several at a time, as one row of up to so many elements.</summary>
    private const int Lanes = 256;

    /// <summary>Rows, or groups of rows side by side, that one block folds one after the other.</summary>
    private const int BlockRows = 64;

    /// <summary>Elements below which handing half of the work to another thread costs more than it saves.</summary>
    private const int WorthSharing = 1 << 16;

    /// <summary>
    /// Folds over <paramref name="axes"/> (all, if there are none); with nothing to fold the result is <paramref name="identity"/>.
    /// </summary>
    public static Tensor<T> Apply<T, TOperation>(string name, Tensor<T> x, ReadOnlySpan<int> axes, bool keepAxes, T identity)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        var shape = ShapeRules.Aggregate(name, x.Shape, axes, keepAxes);
        if (x.Size == 0)
        {
            return Tensor<T>.Full(shape, identity);
        }

        var folded = ShapeRules.Axes(name, x.Shape, axes);
        var sizes = x.Shape.AsSpan().ToArray();
        for (var last = folded.Length - 1; last >= 0; last--)
        {
            var first = last;
            while (first > 0 && folded[first - 1] == folded[first] - 1)
            {
                first--;
            }

            var behind = folded[last] + 1;
            x = FoldMiddle<T, TOperation>(x, Product(sizes.AsSpan(0, folded[first])), Product(sizes.AsSpan(folded[first]..behind)));
            sizes.AsSpan(folded[first]..behind).Fill(1);
            last = first;
        }

        return folded.Length == 0 ? x.Clone() : x.Reshape(shape);
    }

    // outer x count x inner -> outer x inner, first by blocks of rows, then the results of the blocks
    private static Tensor<T> FoldMiddle<T, TOperation>(Tensor<T> x, int outer, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        var inner = x.Size / outer / count;
        var blockRows = Math.Min(count, BlockRows * Math.Max(1, Lanes / inner));
        var blocks = (count + blockRows - 1) / blockRows;
        var result = Tensor<T>.Uninitialized([outer, blocks, inner]);
        Workers.For(outer * blocks, 1 + WorthSharing / 2 / (blockRows * inner), (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var firstRow = i / blocks * count + i % blocks * blockRows;
                var rows = Math.Min(blockRows, count - i % blocks * blockRows);
                FoldBlock<T, TOperation>(x.Data.Slice(firstRow * inner, rows * inner), result.Data.Slice(i * inner, inner));
            }
        });
        return blocks == 1 ? result : FoldMiddle<T, TOperation>(result, outer, blocks);
    }

    // Rows of the target's length are folded into the target.
    private static void FoldBlock<T, TOperation>(ReadOnlySpan<T> rows, Span<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        var width = target.Length;
        while (2 * width <= Math.Min(rows.Length, Lanes))
        {
            width *= 2;
        }

        var lanes = width == target.Length ? target : stackalloc T[width];
        rows[..width].CopyTo(lanes);
        for (rows = rows[width..]; rows.Length >= width; rows = rows[width..])
        {
            TOperation.Apply(lanes, rows[..width], lanes);
        }

        TOperation.Apply(lanes[..rows.Length], rows, lanes[..rows.Length]);
        while (width > target.Length)
        {
            width /= 2;
            TOperation.Apply(lanes[..width], lanes.Slice(width, width), lanes[..width]);
        }

        if (lanes != target)
        {
            lanes[..width].CopyTo(target);
        }
    }

    private static int Product(ReadOnlySpan<int> sizes)
    {
        var product = 1;
        foreach (var size in sizes)
        {
            product *= size;
        }

        return product;
    }
}
