using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// The memory of a tensor: an array and where in it the tensor begins. Large buffers begin on a cache line (64 bytes), so that no vector
/// load crosses two lines; their array is pinned, or the collector could move it off that line.
/// </summary>
internal sealed class AlignedBuffer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int CacheLine = 64;
    private const int SmallestPinned = 1024;

    public AlignedBuffer(T[] array)
    {
        Array = array;
        Capacity = array.Length;
    }

    private AlignedBuffer(T[] array, int offset, int capacity)
    {
        Array = array;
        Offset = offset;
        Capacity = capacity;
    }

    public T[] Array { get; }

    public int Offset { get; }

    public int Capacity { get; }

    /// <summary>Memory for <paramref name="count"/> elements, all zero.</summary>
    public static AlignedBuffer<T> Allocate(int count)
    {
        if (count < SmallestPinned)
        {
            return new AlignedBuffer<T>(new T[count]);
        }

        var elementsPerLine = CacheLine / ElementSize;
        var array = GC.AllocateArray<T>(count + elementsPerLine, pinned: true);
        var misaligned = (int)(AddressOf(array) % CacheLine);
        return new AlignedBuffer<T>(array, misaligned == 0 ? 0 : (CacheLine - misaligned) / ElementSize, count);
    }

    private static unsafe int ElementSize => sizeof(T);

    private static unsafe long AddressOf(T[] array)
    {
        fixed (T* first = array)
        {
            return (long)first;
        }
    }
}
