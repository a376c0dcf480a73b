using ILGPU;
using ILGPU.Runtime;

namespace Course.Cnn.Gpu.Devices;

/// <summary>
/// The buffers of a device. To allocate one takes a driver as long as a hundred launches, so a buffer that is given back waits here for the
/// next tensor of exactly its length: after the first step of a training nothing is allocated any more.
/// </summary>
/// <param name="accelerator">Whose memory it is.</param>
/// <param name="name">The device's name, for messages.</param>
internal sealed class DeviceMemory(Accelerator accelerator, string name) : IDisposable
{
    private readonly Dictionary<(Type Element, int Length), Stack<MemoryBuffer>> free = [];
    private readonly List<MemoryBuffer> all = [];

    /// <summary>Buffers that exist, in use or waiting.</summary>
    public int LiveBuffers => all.Count;

    /// <summary>Their size.</summary>
    public long LiveBytes => all.Sum(buffer => buffer.LengthInBytes);

    /// <summary>A buffer whose content is arbitrary.</summary>
    /// <param name="length">Its elements, at least one.</param>
    /// <exception cref="DeviceException">The device has no memory left.</exception>
    public MemoryBuffer1D<T, Stride1D.Dense> Rent<T>(int length)
        where T : unmanaged =>
        free.TryGetValue((typeof(T), length), out var waiting) && waiting.TryPop(out var buffer)
            ? (MemoryBuffer1D<T, Stride1D.Dense>)buffer
            : Allocate<T>(length);

    /// <summary>
    /// Takes a buffer back. Kernels that still use it come before those of its next user, because one stream keeps their order.
    /// </summary>
    public void Return<T>(MemoryBuffer1D<T, Stride1D.Dense> buffer)
        where T : unmanaged
    {
        var key = (typeof(T), (int)buffer.Length);
        if (!free.TryGetValue(key, out var waiting))
        {
            free.Add(key, waiting = new Stack<MemoryBuffer>());
        }

        waiting.Push(buffer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var buffer in all)
        {
            buffer.Dispose();
        }

        all.Clear();
        free.Clear();
    }

    private MemoryBuffer1D<T, Stride1D.Dense> Allocate<T>(int length)
        where T : unmanaged
    {
        try
        {
            var buffer = accelerator.Allocate1D<T>(length);
            all.Add(buffer);
            return buffer;
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception) || exception is OutOfMemoryException)
        {
            throw DeviceFault.NoMemory(name, (long)length * Interop.SizeOf<T>(), LiveBytes, exception);
        }
    }
}
