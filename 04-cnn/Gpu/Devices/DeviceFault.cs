using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace Course.Cnn.Gpu.Devices;

/// <summary>Turns what drivers and ILGPU's compiler throw into one sentence for the user.</summary>
internal static class DeviceFault
{
    private static readonly CLError[] MemoryErrors =
    [
        CLError.CL_MEM_OBJECT_ALLOCATION_FAILURE, CLError.CL_OUT_OF_RESOURCES, CLError.CL_OUT_OF_HOST_MEMORY,
        CLError.CL_INVALID_BUFFER_SIZE,
    ];

    /// <summary>Whether an exception tells of the device or of a kernel, and not of a mistake of the program.</summary>
    public static bool IsKnown(Exception exception) => exception is AcceleratorException or InternalCompilerException
        or NotSupportedException or CapabilityNotSupportedException || exception.InnerException is { } inner && IsKnown(inner);

    /// <summary>A buffer that could not be had.</summary>
    public static DeviceException NoMemory(string device, long bytes, long bytesLive, Exception cause) => IsOutOfMemory(cause)
        ? new DeviceException(
            $"{device} has no memory for {bytes} bytes beside the {bytesLive} that are in use; "
                + "use smaller batches, or --device cpu.", cause)
        : Lost(device, cause);

    /// <summary>A kernel that ILGPU or the driver refused.</summary>
    /// <param name="device">The device's name.</param>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="log">What the driver's compiler wrote; empty for none.</param>
    /// <param name="cause">What was thrown.</param>
    public static DeviceException NotCompiled(string device, string kernel, string log, Exception cause)
    {
        var said = string.Join(' ', new[] { Innermost(cause).Message.Trim(), log.Trim() }.Where(text => text.Length > 0));
        return new DeviceException($"{device} does not take the kernel {kernel}; its compiler says: {said}", cause);
    }

    /// <summary>A call that failed while kernels were running.</summary>
    public static DeviceException Lost(string device, Exception cause) => new(
        $"{device} failed while it was computing ({Innermost(cause).Message.Trim()}); what was saved before is whole. "
            + "Try again, or use --device cpu.", cause);

    private static bool IsOutOfMemory(Exception cause) => Innermost(cause) switch
    {
        CLException opencl => MemoryErrors.Contains(opencl.Error),
        CudaException cuda => cuda.Message.Contains("memory", StringComparison.OrdinalIgnoreCase),
        OutOfMemoryException => true,
        _ => false,
    };

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
