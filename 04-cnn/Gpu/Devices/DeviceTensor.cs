using Course.Tensors;
using ILGPU;
using ILGPU.Runtime;

namespace Course.Cnn.Gpu.Devices;

/// <summary>
/// Numbers in the memory of a device, and their shape. It has no operators and copies nothing by itself: what crosses the bus does so in
/// <see cref="Upload"/> and <see cref="Download"/>, where it can be seen and counted.
/// </summary>
public sealed class DeviceTensor<T> : IDisposable
    where T : unmanaged
{
    private MemoryBuffer1D<T, Stride1D.Dense>? buffer; // null in a view, and once it is given back

    internal DeviceTensor(Device device, Shape shape, MemoryBuffer1D<T, Stride1D.Dense> buffer)
    {
        (Device, Shape, this.buffer) = (device, shape, buffer);
        View = buffer.View;
    }

    private DeviceTensor(Device device, Shape shape, ArrayView<T> view) => (Device, Shape, View) = (device, shape, view);

    /// <summary>Where the numbers are.</summary>
    public Device Device { get; }

    /// <summary>The sizes along the axes; row-major, as on the processor.</summary>
    public Shape Shape { get; }

    /// <summary>The number of elements.</summary>
    public int Size => Shape.ElementCount;

    /// <summary>The numbers as a kernel takes them.</summary>
    internal ArrayView<T> View { get; }

    /// <summary>The same memory under another shape of as many elements; it ends with this tensor.</summary>
    /// <exception cref="ShapeException">The number of elements differs.</exception>
    public DeviceTensor<T> Reshape(Shape shape) => shape.ElementCount == Size
        ? new DeviceTensor<T>(Device, shape, View)
        : throw new ShapeException("reshape", [Shape, shape], "both shapes have as many elements",
            $"{Size} are not {shape.ElementCount}", "give a shape of the same size");

    /// <summary>A part of the memory; it ends with this tensor.</summary>
    /// <param name="from">Its first element; a multiple of 4 for kernels that read four numbers at once.</param>
    /// <param name="shape">Its shape.</param>
    /// <exception cref="ShapeException">There are not so many elements.</exception>
    public DeviceTensor<T> Part(int from, Shape shape) => from >= 0 && from + (long)shape.ElementCount <= Size
        ? new DeviceTensor<T>(Device, shape, View.SubView(from, Math.Max(1, shape.ElementCount)))
        : throw new ShapeException("part of a tensor", [Shape, shape], "the part lies inside", $"it begins at {from}",
            "ask for elements that are there");

    /// <summary>Copies numbers to the device and waits until they are there.</summary>
    /// <param name="numbers">As many as there are elements, or fewer, which then are the first.</param>
    /// <exception cref="ShapeException">There are too many.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void Upload(ReadOnlySpan<T> numbers)
    {
        RequireRoom(numbers.Length);
        if (numbers.IsEmpty)
        {
            return;
        }

        try
        {
            View.SubView(0, numbers.Length).CopyFromCPU(numbers);
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception))
        {
            throw DeviceFault.Lost(Device.Name, exception);
        }

        Device.Traffic.Uploaded(numbers.Length * Interop.SizeOf<T>());
    }

    /// <summary>Waits for all kernels and copies numbers from the device.</summary>
    /// <param name="numbers">Receives them: as many as there are elements, or the first few.</param>
    /// <exception cref="ShapeException">There are not so many.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void Download(Span<T> numbers)
    {
        RequireRoom(numbers.Length);
        if (numbers.IsEmpty)
        {
            return;
        }

        try
        {
            View.SubView(0, numbers.Length).CopyToCPU(numbers);
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception))
        {
            throw DeviceFault.Lost(Device.Name, exception);
        }

        Device.Traffic.Downloaded(numbers.Length * Interop.SizeOf<T>());
    }

    /// <summary>Gives the memory back, for the next tensor of this size. A view has none to give.</summary>
    public void Dispose()
    {
        if (buffer is { } own)
        {
            Device.Return(own);
        }

        buffer = null;
    }

    private void RequireRoom(int count)
    {
        if (count > Size)
        {
            throw new ShapeException("copy to or from a device", [Shape], "no more numbers are copied than the tensor has",
                $"received {count} for {Size}", "copy as many as there are");
        }
    }
}
