using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// One number from a row of numbers that has to be seen whole: where its largest element is, the middle one after sorting.
/// </summary>
internal interface IRowReduction<T, TResult>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The name in messages.</summary>
    static abstract string Name { get; }

    /// <summary>Reduces one row, which is scratch memory: an implementation may sort it.</summary>
    TResult Apply(Span<T> row);
}

/// <summary>Lays the axes to aggregate over side by side as one row, for aggregations that cannot be put together from parts.</summary>
internal static class RowReduction
{
    /// <summary>One number of the tensor's own type from each row.</summary>
    public static Tensor<T> Apply<T, TReduction>(Tensor<T> x, ReadOnlySpan<int> axes, bool keepAxes, TReduction reduction)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TReduction : IRowReduction<T, T>
    {
        var result = Tensor<T>.Uninitialized(ShapeRules.Aggregate(TReduction.Name, x.Shape, axes, keepAxes));
        Reduce(x, axes, reduction, result.Data);
        return result;
    }

    /// <summary>Fills <paramref name="results"/> with what each row gives, in row-major order of the axes that are left.</summary>
    public static void Reduce<T, TResult, TReduction>(Tensor<T> x, ReadOnlySpan<int> axes, TReduction reduction, Span<TResult> results)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TReduction : IRowReduction<T, TResult>
    {
        var aggregated = ShapeRules.Axes(TReduction.Name, x.Shape, axes);
        int[] order = [.. Enumerable.Range(0, x.Rank).Except(aggregated), .. aggregated];
        var rows = x.Transpose(order);
        var length = ShapeRules.AggregatedCount(TReduction.Name, x.Shape, axes);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = reduction.Apply(rows.Data.Slice(i * length, length));
        }
    }
}
