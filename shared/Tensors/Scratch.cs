using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// Working memory of an operation: rented from this thread's pool, and given back when disposed of on the same thread.
/// Its content is arbitrary.
/// </summary>
/// <example><code>
/// using var memory = Scratch&lt;float>.Rent(512);
/// var sums = memory.Span;
/// </code></example>
public readonly struct Scratch<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedBuffer<T>? buffer;
    private readonly int count;

    private Scratch(AlignedBuffer<T>? buffer, int count)
    {
        this.buffer = buffer;
        this.count = count;
    }

    /// <summary>The memory, which is nobody else's until it is given back.</summary>
    public Span<T> Span => buffer is null ? [] : buffer.Array.AsSpan(buffer.Offset, count);

    /// <summary>Rents memory for some numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Scratch<T> Rent(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(count == 0 ? null : BufferPool<T>.OfThisThread.Rent(count), count);
    }

    /// <summary>Gives the memory back; the span must not be used any more.</summary>
    public void Dispose()
    {
        if (buffer is not null)
        {
            BufferPool<T>.OfThisThread.Return(buffer);
        }
    }
}
