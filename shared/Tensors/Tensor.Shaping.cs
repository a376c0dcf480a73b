namespace Course.Tensors;

/// <content>The same elements in another arrangement.</content>
public sealed partial class Tensor<T>
{
    /// <summary>The transpose of a matrix: rows become columns; of a tensor: its axes in reverse order (NumPy <c>.T</c>). A copy.</summary>
    public Tensor<T> Transpose()
    {
        Span<int> reversed = stackalloc int[Rank];
        for (var axis = 0; axis < Rank; axis++)
        {
            reversed[axis] = Rank - 1 - axis;
        }

        return Transpose(reversed);
    }

    /// <summary>The tensor with its axes in the order given: axis i of the result is axis order[i] of this one. A copy.</summary>
    /// <exception cref="ShapeException">The order does not name every axis once.</exception>
    public Tensor<T> Transpose(params ReadOnlySpan<int> order)
    {
        var result = Uninitialized(ShapeRules.Transpose(Shape, order));
        if (result.Size == 0 || Rank == 0)
        {
            Data.CopyTo(result.Data);
            return result;
        }

        var strides = Shape.RowMajorStrides();
        Span<int> step = stackalloc int[Rank], index = stackalloc int[Rank];
        index.Clear();
        for (var axis = 0; axis < Rank; axis++)
        {
            step[axis] = strides[ShapeRules.Axis("transpose", Shape, order[axis])];
        }

        var source = Data;
        var target = result.Data;
        var (last, lastStep) = (result.Shape[^1], step[^1]);
        var rows = new Odometer(result.Shape.AsSpan()[..^1], step, index);
        for (var at = 0; at < target.Length; at += last)
        {
            var from = rows.First;
            for (var i = 0; i < last; i++)
            {
                target[at + i] = source[from + i * lastStep];
            }

            rows.MoveNext();
        }

        return result;
    }

    /// <summary>
    /// The same elements under another shape; one size may be -1. Shares memory: a change of one is a change of the other.
    /// </summary>
    /// <exception cref="ShapeException">The numbers of elements differ.</exception>
    public Tensor<T> Reshape(params ReadOnlySpan<int> sizes) => View(ShapeRules.Reshape(Shape, sizes));

    /// <summary>The same elements under another shape. Shares memory.</summary>
    /// <exception cref="ShapeException">The numbers of elements differ.</exception>
    public Tensor<T> Reshape(Shape shape) => View(ShapeRules.Reshape(Shape, shape.AsSpan()));

    /// <summary>All elements in one row. Shares memory.</summary>
    public Tensor<T> Flatten() => View([Size]);

    /// <summary>Repeats axes of size 1 (and puts missing ones in front) until the tensor has the given shape. A copy.</summary>
    /// <exception cref="ShapeException">The tensor does not broadcast to that shape.</exception>
    public Tensor<T> BroadcastTo(Shape shape)
    {
        ShapeRules.BroadcastInto("broadcast", shape, Shape);
        var result = Full(shape, T.NegativeZero); // -0 + x is x, also for x = -0
        result.AddInPlace(this);
        return result;
    }

    /// <summary>Joins tensors along an axis (NumPy <c>concatenate</c>).</summary>
    /// <exception cref="ShapeException">A size of another axis differs.</exception>
    public static Tensor<T> Concatenate(int axis, params ReadOnlySpan<Tensor<T>> tensors)
    {
        var shapes = new Shape[tensors.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = tensors[i].Shape;
        }

        var result = Uninitialized(ShapeRules.Concatenate(shapes, axis));
        var joined = ShapeRules.Axis("concatenate", result.Shape, axis);
        var outer = result.Shape[..joined].ElementCount;
        var row = result.Shape[joined..].ElementCount;
        var offset = 0;
        foreach (var tensor in tensors)
        {
            var run = tensor.Shape[joined..].ElementCount;
            for (var i = 0; i < outer; i++)
            {
                tensor.Data.Slice(i * run, run).CopyTo(result.Data.Slice(i * row + offset, run));
            }

            offset += run;
        }

        return result;
    }
}
