namespace Course.Tensors;

/// <summary>
/// Every rule about sizes, in one place. A rule validates its operands and returns the shape of the result, so no operation and no layer
/// does arithmetic on sizes of its own; what breaks a rule is a <see cref="ShapeException"/>.
/// </summary>
public static partial class ShapeRules
{
    /// <summary>
    /// The shape of an elementwise operation: axes are matched from the last one backwards, and sizes match when they are equal or one
    /// of them is 1, which is then repeated. <c>[3, 1]</c> with <c>[3]</c> gives <c>[3, 3]</c>.
    /// </summary>
    /// <exception cref="ShapeException">Two sizes differ and neither is 1.</exception>
    public static Shape Broadcast(string operation, Shape left, Shape right) => BroadcastPart(operation, left, right, [left, right]);

    // The received shapes are those of the operands, of which left and right may be a part.
    private static Shape BroadcastPart(string operation, Shape left, Shape right, ReadOnlySpan<Shape> received)
    {
        if (left == right)
        {
            return left;
        }

        var rank = Math.Max(left.Rank, right.Rank);
        var sizes = new int[rank];
        for (var fromEnd = 1; fromEnd <= rank; fromEnd++)
        {
            var l = fromEnd <= left.Rank ? left[^fromEnd] : 1;
            var r = fromEnd <= right.Rank ? right[^fromEnd] : 1;
            if (l != r && l != 1 && r != 1)
            {
                throw new ShapeException(
                    operation, received, "sizes match from the last axis backwards when they are equal or one of them is 1",
                    $"axis {rank - fromEnd} of the result meets {l} and {r}",
                    "reshape one operand so that the clashing axis has size 1, or transpose it");
            }

            sizes[rank - fromEnd] = l == 1 ? r : l;
        }

        return sizes;
    }

    /// <summary>The shape of x + y where y is added to what is already there: y may repeat along x, but x keeps its shape.</summary>
    /// <exception cref="ShapeException">The result would be larger than <paramref name="target"/>.</exception>
    public static void BroadcastInto(string operation, Shape target, Shape source)
    {
        if (Broadcast(operation, target, source) != target)
        {
            throw new ShapeException(operation, [target, source], "an operation in place keeps the shape of its target",
                $"the result would be {Broadcast(operation, target, source)}", "use the operation that returns a new tensor");
        }
    }

    /// <summary>
    /// The shape of a matrix product: rows x inner times inner x columns is rows x columns. A vector on the left is a row,
    /// on the right a column, and that axis disappears from the result; axes before the last two are batches and broadcast.
    /// </summary>
    /// <exception cref="ShapeException">The inner sizes differ, an operand is a scalar, or the batches do not broadcast.</exception>
    public static Shape MatrixProduct(Shape left, Shape right)
    {
        const string operation = "matrix product";
        if (left.Rank == 0 || right.Rank == 0)
        {
            throw new ShapeException(operation, [left, right], "both operands have at least one axis", "one of them is a scalar",
                "use * to multiply by a number");
        }

        var inner = left[^1];
        var rightInner = right.Rank == 1 ? right[0] : right[^2];
        if (inner != rightInner)
        {
            throw new ShapeException(operation, [left, right], "columns of the left = rows of the right",
                $"axis {left.Rank - 1} of the left has {inner}, axis {Math.Max(0, right.Rank - 2)} of the right has {rightInner}",
                right.Rank == 2 && right[1] == inner ? "transpose the right operand" : "check which axis holds the features");
        }

        if (left.Rank == 2 && right.Rank == 2)
        {
            return [left[0], right[1]];
        }

        Shape batch = BroadcastPart(
            operation, left.Rank > 2 ? left[..^2] : Shape.Scalar, right.Rank > 2 ? right[..^2] : Shape.Scalar, [left, right]);
        return [.. batch, .. left.Rank > 1 ? [left[^2]] : (ReadOnlySpan<int>)[], .. right.Rank > 1 ? [right[^1]] : (ReadOnlySpan<int>)[]];
    }

    /// <summary>An axis counted from the front; -1 means the last one.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public static int Axis(string operation, Shape shape, int axis)
    {
        if (axis < -shape.Rank || axis >= shape.Rank)
        {
            throw new ShapeException(operation, [shape], $"an axis of a tensor of rank {shape.Rank} is {-shape.Rank} ... {shape.Rank - 1}",
                $"received axis {axis}", "count axes from 0, or from the end with -1");
        }

        return axis < 0 ? axis + shape.Rank : axis;
    }

    /// <summary>The shape that holds the same elements: one size may be -1 and is computed from the others.</summary>
    /// <exception cref="ShapeException">The numbers of elements differ, or more than one size is open.</exception>
    public static Shape Reshape(Shape shape, ReadOnlySpan<int> sizes)
    {
        var wanted = sizes.ToArray();
        var open = Array.IndexOf(wanted, -1);
        var known = 1L;
        for (var axis = 0; axis < wanted.Length; axis++)
        {
            known *= axis == open ? 1 : wanted[axis];
        }

        var text = $"[{string.Join(", ", wanted)}]";
        if (Array.LastIndexOf(wanted, -1) != open || wanted.Any(size => size < -1))
        {
            throw new ShapeException(
                "reshape", [shape], "at most one size is -1 and the others are not negative", $"received {text}", "write the sizes out");
        }

        if (open >= 0 && known > 0 && shape.ElementCount % known == 0)
        {
            wanted[open] = (int)(shape.ElementCount / known);
            known = shape.ElementCount;
        }

        if (known != shape.ElementCount || wanted.Contains(-1))
        {
            throw new ShapeException("reshape", [shape], "the number of elements stays the same",
                $"{shape.ElementCount} elements do not fill {text}", "check the sizes, or leave one of them open with -1");
        }

        return wanted;
    }

    /// <summary>The shape with its axes in another order.</summary>
    /// <exception cref="ShapeException">The order does not name every axis once.</exception>
    public static Shape Transpose(Shape shape, ReadOnlySpan<int> order)
    {
        if (order.Length != shape.Rank)
        {
            throw new ShapeException(
                "transpose", [shape], "the order names every axis once", $"received [{string.Join(", ", order.ToArray())}]",
                $"give {shape.Rank} axes");
        }

        Axes("transpose", shape, order);
        var sizes = new int[shape.Rank];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            sizes[axis] = shape[Axis("transpose", shape, order[axis])];
        }

        return sizes;
    }
}
