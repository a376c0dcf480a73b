using Course.Cnn.Gpu.Devices;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>
/// The devices that the tests run on: ILGPU's CPU accelerator, which is always there, the first OpenCL device, which may be a driver
/// that computes on the processor, and the first CUDA device. Each is opened once, because kernels take seconds to compile.
/// </summary>
internal static class TestDevices
{
    private static readonly Dictionary<DeviceKind, Device> Open = [];

    /// <summary>All kinds; a test of one that this machine lacks is ignored with a sentence.</summary>
    public static IReadOnlyList<DeviceKind> Kinds { get; } = [DeviceKind.Processor, DeviceKind.OpenCl, DeviceKind.Cuda];

    /// <summary>The kinds that can compute layers of real size in a moment.</summary>
    public static IReadOnlyList<DeviceKind> FastKinds { get; } = [DeviceKind.OpenCl, DeviceKind.Cuda];

    /// <summary>The device of a kind.</summary>
    public static Device Of(DeviceKind kind)
    {
        if (!Open.TryGetValue(kind, out var device))
        {
            var candidate = DeviceCandidate.All().First(candidate => candidate.Kind == kind);
            if (candidate.Name.Length == 0)
            {
                Assert.Ignore($"{candidate.Title}: {candidate.Refusal}.");
            }

            Open.Add(kind, device = candidate.Open());
        }

        return device;
    }

    /// <summary>The device of a kind, where it can compute layers of real size in a moment.</summary>
    public static Device OfFast(DeviceKind kind)
    {
        if (!FastKinds.Contains(kind))
        {
            Assert.Ignore("ILGPU's CPU accelerator takes minutes for layers of real size.");
        }

        return Of(kind);
    }

    /// <summary>Closes all.</summary>
    public static void Close()
    {
        foreach (var device in Open.Values)
        {
            device.Dispose();
        }

        Open.Clear();
    }
}
