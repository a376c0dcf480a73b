namespace Course.Tensors;

/// <content>The rules of indexing and slicing.</content>
public static partial class ShapeRules
{
    /// <summary>The place along an axis, counted from the front.</summary>
    /// <exception cref="ShapeException">The axis has no such place.</exception>
    public static int Place(string operation, Shape shape, int axis, AxisIndex index)
    {
        var size = shape[axis];
        var place = index.OffsetIn(size);
        if ((uint)place >= (uint)size)
        {
            throw new ShapeException(operation, [shape],
                size == 0 ? $"axis {axis} has no places" : $"a place along axis {axis} is 0 ... {size - 1}, or ^1 ... ^{size} from the end",
                $"received {index}", index is { IsFromEnd: false, Value: < 0 }
                    ? $"write ^{-(long)index.Value} to count from the end"
                    : "count from 0, or check the size of the axis");
        }

        return place;
    }

    /// <summary>Where an element lies in row-major memory: (i, j, k) of <c>[I, J, K]</c> is at (i J + j) K + k.</summary>
    /// <exception cref="ShapeException">There is not one index for every axis, or an axis has no such place.</exception>
    public static int ElementOffset(Shape shape, ReadOnlySpan<AxisIndex> indices)
    {
        if (indices.Length != shape.Rank)
        {
            throw new ShapeException(
                "index", [shape], "an element has one index for every axis", $"received {indices.Length} for rank {shape.Rank}",
                indices.Length < shape.Rank ? "write .. for the axes to be taken whole: x[0, ..]" : "remove the indices that have no axis");
        }

        var offset = 0;
        for (var axis = 0; axis < indices.Length; axis++)
        {
            var size = shape[axis];
            var place = indices[axis].OffsetIn(size);
            if ((uint)place >= (uint)size)
            {
                place = Place("index", shape, axis, indices[axis]);
            }

            offset = offset * size + place;
        }

        return offset;
    }

    /// <summary>Where the only element of a tensor lies: at 0.</summary>
    /// <exception cref="ShapeException">There are more elements, or none.</exception>
    public static int OnlyElement(Shape shape) => shape.ElementCount == 1
        ? 0
        : throw new ShapeException("item", [shape], "the tensor holds exactly one element", $"it holds {shape.ElementCount}",
            "aggregate it first, or index one element");

    /// <summary>
    /// The shape of a slice, and the box that it cuts out. A range keeps its axis, a single place removes it,
    /// and the axes behind the last part are taken whole.
    /// </summary>
    /// <param name="shape">The shape that is cut.</param>
    /// <param name="parts">What is taken from the first axes.</param>
    /// <param name="starts">Receives the first place of the box along each axis.</param>
    /// <param name="lengths">Receives the size of the box along each axis.</param>
    /// <exception cref="ShapeException">There are more parts than axes, or a part reaches outside its axis.</exception>
    public static Shape Slice(Shape shape, ReadOnlySpan<AxisSlice> parts, Span<int> starts, Span<int> lengths)
    {
        if (parts.Length > shape.Rank)
        {
            throw new ShapeException(
                "slice", [shape], "a slice has at most one part for every axis", $"received {parts.Length} for rank {shape.Rank}",
                "remove the parts that have no axis");
        }

        var sizes = new List<int>(shape.Rank);
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            var part = axis < parts.Length ? parts[axis] : Range.All;
            if (part.IsSinglePlace)
            {
                (starts[axis], lengths[axis]) = (Place("slice", shape, axis, part.Start), 1);
                continue;
            }

            var (start, stop) = Interval(shape, axis, part);
            (starts[axis], lengths[axis]) = (start, stop - start);
            sizes.Add(stop - start);
        }

        return sizes.ToArray();
    }

    /// <summary>The shape of the chosen rows of a tensor: the first axis has as many places as rows are chosen.</summary>
    /// <exception cref="ShapeException">The tensor is a scalar, or has no such row.</exception>
    public static Shape Rows(Shape shape, ReadOnlySpan<int> rows)
    {
        if (shape.Rank == 0)
        {
            throw new ShapeException("rows", [shape], "the tensor has at least one axis", "it is a scalar", "reshape it to [1]");
        }

        foreach (var row in rows)
        {
            Place("rows", shape, 0, row);
        }

        return [rows.Length, .. shape.AsSpan()[1..]];
    }

    private static (int Start, int Stop) Interval(Shape shape, int axis, AxisSlice part)
    {
        var size = shape[axis];
        var (start, stop) = (part.Start.OffsetIn(size), part.Stop.OffsetIn(size));
        if (start < 0 || stop < start || stop > size)
        {
            throw new ShapeException("slice", [shape], $"start and stop of a range along axis {axis} are 0 <= start <= stop <= {size}",
                $"received {part}, which is {start}..{stop}", "shorten the range; ^n counts from the end and .. takes the axis whole");
        }

        return (start, stop);
    }
}
