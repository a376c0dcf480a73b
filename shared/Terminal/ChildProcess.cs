using System.Diagnostics;

namespace Course.Terminal;

/// <summary>A process that works for this one: it does not outlive its caller, nor this process when Ctrl-C ends that.</summary>
public sealed class ChildProcess : IDisposable
{
    private ChildProcess(Process process)
    {
        Process = process;
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>Starts one.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static ChildProcess Start(ProcessStartInfo start) => new(Process.Start(start)!);

    /// <summary>Ends it, if it has not ended by itself, and whatever it started.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    private void End(object? sender, EventArgs happening) => Process.Kill(entireProcessTree: true);
}
