using System.CommandLine;
using Course.Cnn.Gpu.Devices;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>Lists what can compute on this machine, and says of everything that is not chosen by itself why.</summary>
public static class DevicesCommand
{
    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var candidates = DeviceCandidate.All();
        var best = candidates.FirstOrDefault(candidate => candidate.Refusal is null);
        screen.WriteLine($"--device cpu: the processor, {Environment.ProcessorCount} threads; what is used unless another is named");
        foreach (var candidate in candidates)
        {
            var name = candidate.Name.Length > 0 ? $"--device {candidate.Name}: {candidate.Title}, {candidate.Details}" : candidate.Title;
            var why = candidate.Refusal ?? (candidate == best ? "what gpu and auto choose" : "gpu and auto choose the one before");
            screen.WriteLine($"{name}; {why}");
        }

        screen.WriteLine(best is null ? "--device gpu: none; --device auto: the processor" : $"--device gpu, --device auto: {best.Title}");
        return ExitCode.Fine;
    }
}
