using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// Walks two tensors of different shapes side by side. An operand of size 1 along an axis stands still there (stride 0) while the result
/// moves on.
/// The last axes that both operands walk in the same manner are one run, which a vectorized operation takes at once.
/// </summary>
internal static class Broadcasting
{
    /// <summary>The fewest elements that are worth another thread: handing them over costs a moment.</summary>
    private const int WorthSharing = 1 << 15;

    /// <summary>
    /// A row that is repeated over the other operand is laid out several times, up to so many elements, for one call a row would be mostly
    /// calls.
    /// </summary>
    private const int RepeatedRow = 512;

    public static Tensor<T> Apply<T, TOperation>(Tensor<T> x, Tensor<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        var z = Tensor<T>.Uninitialized(ShapeRules.Broadcast(TOperation.Name, x.Shape, y.Shape));
        ApplyInto<T, TOperation>(x, y, z);
        return z;
    }

    /// <summary>Writes into <paramref name="z"/>, which has the broadcast shape and may be one of the operands.</summary>
    public static void ApplyInto<T, TOperation>(Tensor<T> x, Tensor<T> y, Tensor<T> z)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        if (x.Shape == y.Shape)
        {
            Workers.For(z.Size, WorthSharing, (x, y, z), static (all, from, to) =>
                TOperation.Apply(all.x.Data[from..to], all.y.Data[from..to], all.z.Data[from..to]));
        }
        else if (y.Size == 1 && x.Shape == z.Shape)
        {
            Workers.For(z.Size, WorthSharing, (x, y, z), static (all, from, to) =>
                TOperation.Apply(all.x.Data[from..to], all.y.Data[0], all.z.Data[from..to]));
        }
        else if (x.Size == 1 && y.Shape == z.Shape)
        {
            Workers.For(z.Size, WorthSharing, (x, y, z), static (all, from, to) =>
                TOperation.Apply(all.x.Data[0], all.y.Data[from..to], all.z.Data[from..to]));
        }
        else if (z.Size > 0) // and more than 1, or one of the shapes would be that of the result
        {
            Walk<T, TOperation>(x, y, z);
        }
    }

    private static void Walk<T, TOperation>(Tensor<T> x, Tensor<T> y, Tensor<T> z)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        var rank = z.Rank;
        Span<int> xStrides = stackalloc int[rank], yStrides = stackalloc int[rank], index = stackalloc int[rank];
        Strides(x.Shape, xStrides);
        Strides(y.Shape, yStrides);
        index.Clear();

        // The run: trailing axes along which x moves on every axis or on none, and y likewise. Axes of size 1 are no step for anyone.
        var outer = rank - 1;
        while (z.Shape[outer] == 1)
        {
            outer--;
        }

        var run = z.Shape[outer];
        var (xMoves, yMoves) = (xStrides[outer] != 0, yStrides[outer] != 0);
        while (outer > 0 && (z.Shape[outer - 1] == 1 || ((xStrides[outer - 1] != 0) == xMoves && (yStrides[outer - 1] != 0) == yMoves)))
        {
            outer--;
            run *= z.Shape[outer];
        }

        if (xMoves && yMoves && (x.Size == run || y.Size == run) && z.Size == Math.Max(x.Size, y.Size))
        {
            ApplyRow<T, TOperation>(x, y, z, run);
            return;
        }

        var places = new Odometer(z.Shape.AsSpan()[..outer], xStrides, yStrides, index);
        var xData = x.Data;
        var yData = y.Data;
        var zData = z.Data;
        for (var zAt = 0; zAt < z.Size; zAt += run)
        {
            var (xAt, yAt) = (places.First, places.Second);
            var target = zData.Slice(zAt, run);
            if (xMoves && yMoves)
            {
                TOperation.Apply(xData.Slice(xAt, run), yData.Slice(yAt, run), target);
            }
            else if (xMoves)
            {
                TOperation.Apply(xData.Slice(xAt, run), yData[yAt], target);
            }
            else
            {
                TOperation.Apply(xData[xAt], yData.Slice(yAt, run), target);
            }

            places.MoveNext();
        }
    }

    // One operand is a single row, which meets every row of the other one.
    private static void ApplyRow<T, TOperation>(Tensor<T> x, Tensor<T> y, Tensor<T> z, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation<T>
    {
        var isRight = y.Size == row;
        var length = row * Math.Max(1, Math.Min(RepeatedRow, z.Size) / row);
        using var repeated = Scratch<T>.Rent(length);
        for (var at = 0; at < length; at += row)
        {
            (isRight ? y : x).Data.CopyTo(repeated.Span[at..]);
        }

        Workers.For((z.Size + length - 1) / length, Math.Max(1, WorthSharing / length), (first, end) =>
        {
            for (var from = first * length; from < Math.Min(z.Size, end * length); from += length)
            {
                var count = Math.Min(length, z.Size - from);
                ReadOnlySpan<T> rows = repeated.Span[..count];
                var target = z.Data.Slice(from, count);
                TOperation.Apply(isRight ? x.Data.Slice(from, count) : rows, isRight ? rows : y.Data.Slice(from, count), target);
            }
        });
    }

    // Row-major strides lined up with the last axes of the result; 0 where the operand is repeated.
    private static void Strides(Shape shape, Span<int> strides)
    {
        strides.Clear();
        var step = 1;
        for (var fromEnd = 1; fromEnd <= shape.Rank; fromEnd++)
        {
            strides[^fromEnd] = shape[^fromEnd] == 1 ? 0 : step;
            step *= shape[^fromEnd];
        }
    }
}
