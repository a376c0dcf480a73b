namespace Course.Tensors;

/// <content>The rules of putting tensors together and around.</content>
public static partial class ShapeRules
{
    /// <summary>The shape of tensors joined along an axis: all other sizes are equal.</summary>
    /// <exception cref="ShapeException">There is nothing to join, or another axis differs.</exception>
    public static Shape Concatenate(ReadOnlySpan<Shape> shapes, int axis)
    {
        const string operation = "concatenate";
        if (shapes.Length == 0)
        {
            throw new ShapeException(operation, [], "there is at least one tensor", "received none", "give the tensors to join");
        }

        var joined = Axis(operation, shapes[0], axis);
        var sizes = shapes[0].ToArray();
        for (var i = 1; i < shapes.Length; i++)
        {
            for (var other = 0; other < Math.Max(sizes.Length, shapes[i].Rank); other++)
            {
                if (shapes[i].Rank != sizes.Length || (other != joined && shapes[i][other] != sizes[other]))
                {
                    throw new ShapeException(operation, [shapes[0], shapes[i]], $"all sizes but those of axis {joined} are equal",
                        shapes[i].Rank != sizes.Length
                            ? $"the ranks are {sizes.Length} and {shapes[i].Rank}"
                            : $"axis {other} has {sizes[other]} and {shapes[i][other]}",
                        "reshape the tensors, or join along another axis");
                }
            }

            sizes[joined] += shapes[i][joined];
        }

        return sizes;
    }

    /// <summary>The shape of tensors of one shape put side by side along a new axis.</summary>
    /// <param name="shapes">The shapes of the tensors.</param>
    /// <param name="axis">Where the new axis stands in the result; -1 puts it last.</param>
    /// <exception cref="ShapeException">There is nothing to stack, the shapes differ, or the result has no such axis.</exception>
    public static Shape Stack(ReadOnlySpan<Shape> shapes, int axis)
    {
        const string operation = "stack";
        if (shapes.Length == 0)
        {
            throw new ShapeException(operation, [], "there is at least one tensor", "received none", "give the tensors to stack");
        }

        var first = shapes[0];
        foreach (var shape in shapes)
        {
            if (shape != first)
            {
                throw new ShapeException(operation, [first, shape], "all tensors have the same shape", "the shapes differ",
                    "reshape the tensors, or join them along an axis that they have: Concatenate");
            }
        }

        if (axis < -first.Rank - 1 || axis > first.Rank)
        {
            throw new ShapeException(
                operation, [.. shapes], $"the new axis of a result of rank {first.Rank + 1} is {-first.Rank - 1} ... {first.Rank}",
                $"received axis {axis}", "count axes from 0, or from the end with -1");
        }

        var at = axis < 0 ? axis + first.Rank + 1 : axis;
        return [.. first[..at], shapes.Length, .. first[at..]];
    }

    /// <summary>The shape of a tensor with a margin around it.</summary>
    /// <param name="shape">The shape without the margin.</param>
    /// <param name="widths">How many places are added before and after the axis, for every axis.</param>
    /// <exception cref="ShapeException">There is not one pair for every axis, or a width is negative.</exception>
    public static Shape Pad(Shape shape, ReadOnlySpan<(int Before, int After)> widths)
    {
        const string operation = "pad";
        if (widths.Length != shape.Rank)
        {
            throw new ShapeException(operation, [shape], "there is one pair of widths, before and after, for every axis",
                $"received {widths.Length} for rank {shape.Rank}", "write (0, 0) for an axis that gets no margin");
        }

        var sizes = shape.ToArray();
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            var (before, after) = widths[axis];
            if (before < 0 || after < 0)
            {
                throw new ShapeException(
                    operation, [shape], "a width is zero or more", $"axis {axis} received ({before}, {after})", "cut with a slice instead");
            }

            // what is too much for a tensor, the shape refuses
            sizes[axis] = (int)Math.Min(int.MaxValue, (long)before + sizes[axis] + after);
        }

        return sizes;
    }
}
