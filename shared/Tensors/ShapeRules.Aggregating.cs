namespace Course.Tensors;

/// <content>The rules of aggregation.</content>
public static partial class ShapeRules
{
    /// <summary>The axes to aggregate over, each once, in rising order; none given means all.</summary>
    /// <exception cref="ShapeException">An axis does not exist or is named twice.</exception>
    public static int[] Axes(string operation, Shape shape, ReadOnlySpan<int> axes)
    {
        var result = new int[axes.Length == 0 ? shape.Rank : axes.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = axes.Length == 0 ? i : Axis(operation, shape, axes[i]);
        }

        Array.Sort(result);
        for (var i = 1; i < result.Length; i++)
        {
            if (result[i] == result[i - 1])
            {
                throw new ShapeException(
                    operation, [shape], "every axis is named once", $"axis {result[i]} is named twice", "remove the repeated axis");
            }
        }

        return result;
    }

    /// <summary>The shape after aggregating over <paramref name="axes"/>: they disappear, or stay with size 1.</summary>
    /// <exception cref="ShapeException">An axis does not exist or is named twice.</exception>
    public static Shape Aggregate(string operation, Shape shape, ReadOnlySpan<int> axes, bool keepAxes)
    {
        var reduced = Axes(operation, shape, axes);
        Span<int> sizes = stackalloc int[shape.Rank];
        var rank = 0;
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (Array.IndexOf(reduced, axis) < 0)
            {
                sizes[rank++] = shape[axis];
            }
            else if (keepAxes)
            {
                sizes[rank++] = 1;
            }
        }

        return Shape.Create(sizes[..rank]);
    }

    /// <summary>How many elements become one when <paramref name="axes"/> are aggregated.</summary>
    /// <exception cref="ShapeException">An axis does not exist or is named twice.</exception>
    public static int AggregatedCount(string operation, Shape shape, ReadOnlySpan<int> axes)
    {
        var count = 1;
        foreach (var axis in Axes(operation, shape, axes))
        {
            count *= shape[axis];
        }

        return count;
    }

    /// <summary>
    /// An aggregation that chooses one of the elements has at least one to choose from. A result without elements has no such need.
    /// </summary>
    /// <exception cref="ShapeException">One of the axes has no elements, or an axis does not exist or is named twice.</exception>
    public static void RequireElements(string operation, Shape shape, ReadOnlySpan<int> axes)
    {
        if (AggregatedCount(operation, shape, axes) == 0 && Aggregate(operation, shape, axes, keepAxes: false).ElementCount > 0)
        {
            throw new ShapeException(
                operation, [shape], "there is at least one element to choose from", "the axes to aggregate over hold none",
                "leave empty tensors out, or aggregate over another axis");
        }
    }
}
