using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// Buffers that a finished training step left behind, waiting for the next one. A step asks for the same sizes again and again,
/// so after the first nothing is allocated any more. One pool a thread: no locks.
/// </summary>
internal sealed class BufferPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A buffer may serve a request of down to a quarter of its size: the last, smaller batch of an epoch finds room.</summary>
    private const int LargestWaste = 4;

    [ThreadStatic]
    private static BufferPool<T>? ofThisThread;

    // Sorted by capacity, so that the smallest one that is large enough is found by bisection.
    private readonly List<AlignedBuffer<T>> free = [];

    public static BufferPool<T> OfThisThread => ofThisThread ??= new BufferPool<T>();

    public AlignedBuffer<T> Rent(int count)
    {
        var at = FirstOfCapacity(count);
        if (at == free.Count || free[at].Capacity > (long)LargestWaste * count)
        {
            return AlignedBuffer<T>.Allocate(count);
        }

        var found = free[at];
        free.RemoveAt(at);
        return found;
    }

    public void Return(AlignedBuffer<T> buffer) => free.Insert(FirstOfCapacity(buffer.Capacity), buffer);

    private int FirstOfCapacity(int count)
    {
        var (low, high) = (0, free.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = free[middle].Capacity < count ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
