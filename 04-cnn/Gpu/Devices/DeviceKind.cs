namespace Course.Cnn.Gpu.Devices;

/// <summary>What runs the kernels.</summary>
public enum DeviceKind
{
    /// <summary>NVIDIA's driver, which compiles PTX.</summary>
    Cuda,

    /// <summary>An OpenCL driver, which compiles OpenCL C.</summary>
    OpenCl,

    /// <summary>
    /// ILGPU's own accelerator: the kernels as .NET code, every thread of a group a thread of the processor. Slow, for tests.
    /// </summary>
    Processor,
}
