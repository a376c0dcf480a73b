using System.Runtime.CompilerServices;
using ILGPU.Runtime.OpenCL;

namespace Course.Cnn.Gpu.Devices;

/// <summary>Which OpenCL devices can run the kernels of this library, and which are worth it.</summary>
internal static class OpenClSupport
{
    /// <summary>Why a device is not chosen by itself; null where it may be.</summary>
    public static string? RefusalOf(CLDevice device) => !device.DeviceType.HasFlag(CLDeviceType.CL_DEVICE_TYPE_GPU)
        ? "it computes on the processor, as --device cpu does better; it is opened when it is named"
        : device.Capabilities.GenericAddressSpace
            ? null
            : "it lacks the generic address space that ILGPU asks for; it is opened when it is named, and may fail";

    /// <summary>
    /// Lets ILGPU open a device that has no generic address space: pointers that do not say whether they point to a group's or to the
    /// device's memory. Our kernels never make one, and at optimization level 2 ILGPU names the space of each. It has no public way
    /// to say so.
    /// </summary>
    public static bool Claim(CLDevice device)
    {
        SetGenericAddressSpace(device.Capabilities, true);
        return true;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_GenericAddressSpace")]
    private static extern void SetGenericAddressSpace(CLCapabilityContext capabilities, bool value);
}
