using System.Runtime.CompilerServices;

namespace Course.Tensors;

/// <summary>
/// Walks the places of some axes in row-major order, the last axis fastest, as the wheels of an odometer turn, and knows where one or two
/// tensors are that take steps of their own along these axes; a step of 0 stands still.
/// </summary>
/// <param name="sizes">Places along each axis.</param>
/// <param name="firstSteps">How many elements one place along each axis is in the first tensor.</param>
/// <param name="secondSteps">The same in the second tensor.</param>
/// <param name="index">Working memory, one number an axis, all zero.</param>
internal ref struct Odometer(ReadOnlySpan<int> sizes, ReadOnlySpan<int> firstSteps, ReadOnlySpan<int> secondSteps, Span<int> index)
{
    private readonly ReadOnlySpan<int> sizes = sizes, firstSteps = firstSteps, secondSteps = secondSteps;
    private readonly Span<int> index = index;

    /// <summary>A walk of one tensor.</summary>
    public Odometer(ReadOnlySpan<int> sizes, ReadOnlySpan<int> steps, Span<int> index)
        : this(sizes, steps, steps, index)
    {
    }

    /// <summary>Elements from the start of the first tensor.</summary>
    public int First { get; private set; }

    /// <summary>Elements from the start of the second tensor.</summary>
    public int Second { get; private set; }

    /// <summary>Goes to the next place; behind the last one the walk begins anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveNext()
    {
        for (var axis = sizes.Length - 1; axis >= 0; axis--)
        {
            First += firstSteps[axis];
            Second += secondSteps[axis];
            if (++index[axis] < sizes[axis])
            {
                return;
            }

            First -= firstSteps[axis] * index[axis];
            Second -= secondSteps[axis] * index[axis];
            index[axis] = 0;
        }
    }
}
