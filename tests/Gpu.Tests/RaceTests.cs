using System.ComponentModel;
using System.Diagnostics;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>The kernels under oclgrind, a simulator of OpenCL devices that reports every data race.</summary>
public sealed class RaceTests
{
    [Test]
    public void No_two_threads_use_a_number_at_the_same_time_unless_a_barrier_is_forgotten()
    {
        // ILGPU asks for a fence of global memory only, where the tiles need that of shared memory too; drivers fence both.
        var start = new ProcessStartInfo("oclgrind")
        {
            ArgumentList =
            {
                "--data-races", "--build-options", "-Dwork_group_barrier(x)=barrier(3)", "dotnet",
                Path.Combine(AppContext.BaseDirectory, "Gpu.Tests.dll"),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Started(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        var text = errors.Result + output;
        Assert.That(process.ExitCode, Is.Zero, text);
        Assert.That(output, Does.Contain(RaceProgram.Before), text);
        Assert.That(Races(text), Has.All.Contains("Reverse"), "only the kernel that forgets its barrier");
        Assert.That(Races(text), Is.Not.Empty, text);
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("oclgrind is not installed.");
            throw;
        }
    }

    // Every report names its kernel.
    private static string[] Races(string text) =>
        [.. text.Split("data race", StringSplitOptions.None).Skip(1).Select(report => report[..Math.Min(400, report.Length)])];
}
