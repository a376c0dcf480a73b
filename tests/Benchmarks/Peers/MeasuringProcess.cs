using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Course.Terminal;

namespace Benchmarks.Peers;

/// <summary>Runs either side in a process of its own, with its own warm-up, and reads what it measured.</summary>
internal static class MeasuringProcess
{
    /// <summary>This program again, for a group.</summary>
    public static IReadOnlyList<TimeSample> OfEngine(PeerGroup group, int threads, double seconds)
    {
        var host = Environment.ProcessPath ?? "dotnet";
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(MeasuringProcess).Assembly.Location] : [];
        return Samples(host, [.. program, PeerCommand.EngineVerb, "--group", group.ToString().ToLowerInvariant(), "--threads", $"{threads}",
            "--seconds", Number(seconds)]);
    }

    /// <summary>The peer's script for a group.</summary>
    public static IReadOnlyList<TimeSample> OfPython(string python, PeerGroup group, int threads, double seconds) =>
        Samples(python,
            [Path.Combine(AppContext.BaseDirectory, "Peers", $"{group.ToString().ToLowerInvariant()}.py"), $"{threads}", Number(seconds)]);

    /// <summary>A sentence if the peers' libraries on this machine are slower than they could be; else empty.</summary>
    public static string WarningOfPython(string python) =>
        Run(python, [Path.Combine(AppContext.BaseDirectory, "Peers", "libraries.py")]).Output.Trim();

    /// <summary>Where Python is looked for.</summary>
    public static IReadOnlyList<string> Pythons => ["/usr/bin/python3", "python3"];

    /// <summary>The first Python that has both libraries.</summary>
    /// <param name="candidates">Programs to try.</param>
    /// <exception cref="MisuseException">There is none.</exception>
    public static string FindPython(IEnumerable<string> candidates) => candidates.FirstOrDefault(HasPeers)
        ?? throw new MisuseException(
            "--peers compares with PyTorch and NumPy, and no Python 3 with both (import torch, numpy) was found; "
                + "on Debian, 'apt-get install python3-torch python3-numpy libopenblas0-openmp' brings them.");

    private static bool HasPeers(string python)
    {
        try
        {
            return Run(python, ["-c", "import torch, numpy"]).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // there is no such program
        }
    }

    private static TimeSample[] Samples(string program, string[] arguments)
    {
        var (exitCode, output, error) = Run(program, arguments);
        return exitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(TimeSample.Parse)]
            : throw new FailureException($"'{program} {string.Join(' ', arguments)}' ended with {exitCode}: {error.Trim()}");
    }

    private static (int ExitCode, string Output, string Error) Run(string program, string[] arguments)
    {
        using var child = ChildProcess.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        var process = child.Process;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
