namespace Course.Tensors;

/// <summary>
/// Walks over a rectangular part of a tensor, one unbroken run of memory after the other. The last axis that is not taken whole ends a run,
/// together with all axes behind it.
/// </summary>
internal ref struct Box
{
    private readonly int first;
    private Odometer outer; // over the axes in front of the run

    public Box(Shape shape, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths)
    {
        var strides = shape.RowMajorStrides();
        var axes = shape.Rank;
        Run = 1;
        while (axes > 0 && (axes == shape.Rank || lengths[axes] == shape[axes]))
        {
            axes--;
            Run *= lengths[axes];
        }

        for (var axis = 0; axis < shape.Rank; axis++)
        {
            first += starts[axis] * strides[axis];
        }

        outer = new Odometer(lengths[..axes], strides, new int[axes]);
    }

    /// <summary>Elements of one run.</summary>
    public int Run { get; }

    /// <summary>Where the present run begins.</summary>
    public readonly int Offset => first + outer.First;

    /// <summary>Goes to the next run; behind the last one the walk begins anew.</summary>
    public void MoveNext() => outer.MoveNext();
}
