using Course.Cnn.Gpu.Devices;
using ILGPU;
using ILGPU.Runtime;
using Device = Course.Cnn.Gpu.Devices.Device;

namespace Gpu.Tests;

/// <summary>A group turns its numbers around through shared memory, and forgets to wait before it reads.</summary>
internal static class MissingBarrier
{
    private const int Threads = 16;

    /// <summary>Starts it for one group.</summary>
    public static void Start(Device device, DeviceTensor<float> numbers)
    {
        var start = device.Kernel(typeof(MissingBarrier), Threads, accelerator => accelerator.LoadStreamKernel<ArrayView<float>>(
            Reverse, new KernelSpecialization(Threads, null)));
        device.Launch(start, new KernelConfig(1, Threads), (run, config) => run(config, numbers.View));
    }

    private static void Reverse(ArrayView<float> numbers)
    {
        var shared = SharedMemory.Allocate<float>(Threads);
        shared[Group.IdxX] = numbers[Group.IdxX];
        numbers[Group.IdxX] = shared[Threads - 1 - Group.IdxX];
    }
}
