namespace Course.Tensors;

/// <summary>
/// Walks over a rectangular part of a tensor, one unbroken run of memory after the other. The last axis that is not taken whole ends a run, together with
/// all axes behind it.
/// </summary>
internal ref struct Box
{
    private readonly ReadOnlySpan<int> lengths;
    private readonly int[] strides;
    private readonly int[] index;
    private readonly int outer; // axes in front of the run

    public Box(Shape shape, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths)
    {
        this.lengths = lengths;
        strides = shape.RowMajorStrides();
        index = new int[shape.Rank];
        outer = shape.Rank;
        Run = 1;
        while (outer > 0 && (outer == shape.Rank || lengths[outer] == shape[outer]))
        {
            outer--;
            Run *= lengths[outer];
        }

        for (var axis = 0; axis < shape.Rank; axis++)
        {
            Offset += starts[axis] * strides[axis];
        }
    }

    /// <summary>Elements of one run.</summary>
    public int Run { get; }

    /// <summary>Where the present run begins.</summary>
    public int Offset { get; private set; }

    /// <summary>Goes to the next run; behind the last one the walk begins anew.</summary>
    public void MoveNext()
    {
        for (var axis = outer - 1; axis >= 0; axis--)
        {
            Offset += strides[axis];
            if (++index[axis] < lengths[axis])
            {
                break;
            }

            Offset -= strides[axis] * index[axis];
            index[axis] = 0;
        }
    }
}
