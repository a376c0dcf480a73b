using Course.Tensors;

namespace Engine.Tests.Tensors;

/// <summary>Index loops that say what an operation means, one element at a time; what fast code is compared with.</summary>
internal static class Naive
{
    /// <summary>All index tuples of a shape, in row-major order.</summary>
    public static IEnumerable<int[]> Indices(Shape shape)
    {
        IEnumerable<int[]> indices = [[]];
        foreach (var size in shape)
        {
            indices = indices.SelectMany(index => Enumerable.Range(0, size).Select(place => (int[])[.. index, place]));
        }

        return indices;
    }

    /// <summary>The element at an index, found by multiplying out the row-major formula.</summary>
    public static T At<T>(Tensor<T> x, ReadOnlySpan<int> index)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var offset = 0;
        for (var axis = 0; axis < x.Rank; axis++)
        {
            offset += index[axis] * x.Shape.Skip(axis + 1).Aggregate(1, (a, b) => a * b);
        }

        return x.Data[offset];
    }

    /// <summary>The element that stands at an index of the broadcast result.</summary>
    public static T BroadcastAt<T>(Tensor<T> x, ReadOnlySpan<int> index)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var own = index[^x.Rank..].ToArray();
        for (var axis = 0; axis < own.Length; axis++)
        {
            own[axis] = x.Shape[axis] == 1 ? 0 : own[axis];
        }

        return At(x, own);
    }

    /// <summary>
    /// The elements that an aggregation over <paramref name="axes"/> puts together, by the index that the result keeps (axes removed).
    /// </summary>
    public static List<(int[] Kept, T[] Elements)> Groups<T>(Tensor<T> x, IReadOnlyCollection<int> axes)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        int[] kept = [.. Enumerable.Range(0, x.Rank).Where(axis => !axes.Contains(axis))];
        var groups = Indices(Shape.Create([.. kept.Select(axis => x.Shape[axis])])).Select(index => (index, new List<T>())).ToList();
        foreach (var index in Indices(x.Shape))
        {
            int[] key = [.. kept.Select(axis => index[axis])];
            groups.Single(group => group.index.SequenceEqual(key)).Item2.Add(At(x, index));
        }

        return [.. groups.Select(group => (group.index, group.Item2.ToArray()))];
    }
}
