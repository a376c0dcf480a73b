using System.Numerics;

namespace Course.Tensors;

/// <summary>Working memory of a kernel: rented from this thread's pool, and given back when disposed of on the same thread. Its content is arbitrary.</summary>
internal readonly struct Scratch<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedBuffer<T>? buffer;
    private readonly int count;

    private Scratch(AlignedBuffer<T>? buffer, int count)
    {
        this.buffer = buffer;
        this.count = count;
    }

    public Span<T> Span => buffer is null ? [] : buffer.Array.AsSpan(buffer.Offset, count);

    public static Scratch<T> Rent(int count) => new(count == 0 ? null : BufferPool<T>.OfThisThread.Rent(count), count);

    public void Dispose()
    {
        if (buffer is not null)
        {
            BufferPool<T>.OfThisThread.Return(buffer);
        }
    }
}
