using ILGPU;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace Course.Cnn.Gpu.Devices;

/// <summary>A device that this machine has, or might have had.</summary>
/// <param name="Kind">What would run the kernels.</param>
/// <param name="Name">What <c>--device</c> takes: <c>cuda:0</c>; empty where there is no device.</param>
/// <param name="Title">What it is called: <c>NVIDIA H100 (CUDA)</c>.</param>
/// <param name="Details">Memory, multiprocessors, driver; empty where there is no device.</param>
/// <param name="Refusal">Why it is not chosen by itself; null where it may be.</param>
public sealed record DeviceCandidate(DeviceKind Kind, string Name, string Title, string Details, string? Refusal)
{
    /// <summary>What <c>--device</c> takes for ILGPU's own accelerator.</summary>
    public const string ProcessorName = "cpu-accelerator";

    private const int SmallGroup = 4; // x 4 = 16 threads: each is a thread of the processor, and every barrier waits for all

    private int Index { get; init; }

    /// <summary>All candidates, the best first: CUDA, then OpenCL, then what runs on the processor.</summary>
    public static IReadOnlyList<DeviceCandidate> All() => [.. OfCuda(), .. OfOpenCl(), OfProcessor];

    private static DeviceCandidate OfProcessor { get; } = new(
        DeviceKind.Processor, ProcessorName, "ILGPU's CPU accelerator", "16 threads a group, every one a thread of the processor",
        "it is much slower than --device cpu, and for tests; it is opened when it is named");

    /// <summary>Opens it.</summary>
    /// <exception cref="DeviceException">It is not there, or its driver refuses.</exception>
    public Device Open()
    {
        if (Name.Length == 0)
        {
            throw new DeviceException($"{Title} cannot be used: {Refusal}.");
        }

        try
        {
            // <contexts>
            var context = Context.Create(builder => _ = Kind switch
            {
                // At level 2 ILGPU 1.5.3 tells CUDA that all threads take a branch together where they may not.
                DeviceKind.Cuda => builder.Cuda().EnableAlgorithms().Optimize(OptimizationLevel.O1),
                // At level 1 it writes pointers without an address space, which OpenCL before 3.0 and some drivers do not know.
                DeviceKind.OpenCl => builder.OpenCL(OpenClSupport.Claim).EnableAlgorithms().Optimize(OptimizationLevel.O2),
                _ => builder.CPU(new CPUDevice(SmallGroup, SmallGroup, 1)).EnableAlgorithms(),
            });
            // </contexts>
            return new Device(this, context, Kind switch
            {
                DeviceKind.Cuda => context.CreateCudaAccelerator(Index),
                DeviceKind.OpenCl => context.CreateCLAccelerator(Index),
                // Not the mode that is chosen under a debugger: it takes seconds for a barrier of 64 threads.
                _ => context.GetCPUDevice(0).CreateCPUAccelerator(context, CPUAcceleratorMode.Parallel),
            });
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception))
        {
            throw new DeviceException($"{Title} cannot be opened: {exception.Message}", exception);
        }
    }

    private static IEnumerable<DeviceCandidate> OfCuda()
    {
        if (!DriverLibraries.Has(DriverLibraries.Cuda))
        {
            return [Missing(DeviceKind.Cuda, "CUDA", $"there is no driver of NVIDIA ({DriverLibraries.FileName(DriverLibraries.Cuda)})")];
        }

        var found = CudaDevice.GetDevices(_ => true).OfType<CudaDevice>().ToArray();
        return found.Length == 0
            ? [Missing(DeviceKind.Cuda, "CUDA", "the driver is installed, but knows no device")]
            : found.Select((device, index) => new DeviceCandidate(
                DeviceKind.Cuda, $"cuda:{index}", $"{device.Name} (CUDA)",
                $"{Gigabytes(device.MemorySize)}, {device.NumMultiprocessors} multiprocessors, compute capability {device.Architecture}, "
                    + $"driver {device.DriverVersion}",
                null)
            { Index = index });
    }

    private static IEnumerable<DeviceCandidate> OfOpenCl()
    {
        if (!DriverLibraries.Has(DriverLibraries.OpenCl))
        {
            return
            [
                Missing(DeviceKind.OpenCl, "OpenCL", $"there is no OpenCL library ({DriverLibraries.FileName(DriverLibraries.OpenCl)})"),
            ];
        }

        var found = CLDevice.GetDevices(_ => true).OfType<CLDevice>().ToArray();
        return found.Length == 0
            ? [Missing(DeviceKind.OpenCl, "OpenCL", "the OpenCL library is installed, but no driver has a device")]
            : found.Select((device, index) => new DeviceCandidate(
                DeviceKind.OpenCl, $"opencl:{index}", $"{device.Name.Trim()} (OpenCL)",
                $"{Gigabytes(device.MemorySize)}, {device.NumMultiprocessors} multiprocessors, {device.PlatformName.Trim()}, "
                    + $"{device.DeviceVersion}",
                OpenClSupport.RefusalOf(device))
            { Index = index });
    }

    private static DeviceCandidate Missing(DeviceKind kind, string title, string reason) => new(kind, "", title, "", reason);

    private static string Gigabytes(long bytes) => $"{(bytes + (1L << 29)) >> 30} GB";
}
