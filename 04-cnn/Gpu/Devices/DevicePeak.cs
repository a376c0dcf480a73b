using System.Diagnostics;
using Course.Cnn.Gpu.Kernels;

namespace Course.Cnn.Gpu.Devices;

/// <summary>What a device can multiply and add in float, measured: the bar that a convolution is held against.</summary>
public static class DevicePeak
{
    private const int ThreadsOfMultiprocessor = 4096, Rounds = 4096, Repetitions = 5;

    /// <summary>Billions of operations a second, a multiplication and an addition counted as two; the best of some runs.</summary>
    public static double Measure(Device device)
    {
        var threads = ThreadsOfMultiprocessor * device.Multiprocessors;
        using var result = device.Rent<float>([threads]);
        var best = double.PositiveInfinity;
        for (var run = 0; run <= Repetitions; run++)
        {
            var start = Stopwatch.GetTimestamp();
            device.ForEach(threads, new MultiplyChains(result.View, Rounds));
            device.Synchronize();
            best = run == 0 ? best : Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds); // the first one compiles
        }

        return (double)threads * Rounds * MultiplyChains.OperationsOfRound / best / 1e9;
    }
}
