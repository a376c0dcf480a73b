using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Cnn.App.Measuring;

/// <summary>What a measured number was measured on.</summary>
public static class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>Processor, threads and vector width: "AMD EPYC, 2 threads, vectors of 512 bits".</summary>
    public static string Describe(int threads) =>
        $"{Processor()}, {threads} {(threads == 1 ? "thread" : "threads")}, vectors of {VectorBits()} bits";

    private static string Processor()
    {
        const string key = "model name";
        var line = File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile)
            .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) : null;
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static int VectorBits() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}
