using System.Runtime.InteropServices;
using Course.Files;

namespace Course.Terminal;

/// <summary>
/// Listens for Ctrl-C (and the system's request to terminate) while it exists. The first one asks for a clean stop through
/// <see cref="Token"/>; work that does not listen is ended after <see cref="Grace"/>. The second ends the process at once.
/// </summary>
public sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly TextWriter notes;
    private readonly Action<int> end;
    private Timer? patience;

    /// <summary>Begins to listen.</summary>
    /// <param name="notes">Where the user is told that the request was heard; standard error as a rule.</param>
    /// <param name="end">Ends the process with an exit code.</param>
    public StopRequest(TextWriter notes, Action<int>? end = null)
    {
        this.notes = notes;
        this.end = end ?? Environment.Exit;
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            registrations.Add(PosixSignalRegistration.Create(signal, received => received.Cancel = Heard(received.Signal)));
        }
    }

    /// <summary>How long work may go on after the first Ctrl-C; infinite for work that stops by itself and has to be waited for.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Cancelled by the first Ctrl-C. Training looks at it after every step.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What the command returns because it was asked to stop; null if it was not.</summary>
    public int? SignalExitCode { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        patience?.Dispose();
        source.Dispose();
    }

    /// <summary>Takes note of a signal; false when the process is to end now.</summary>
    internal bool Heard(PosixSignal signal)
    {
        lock (registrations)
        {
            if (source.IsCancellationRequested)
            {
                return false;
            }

            SignalExitCode = signal == PosixSignal.SIGINT ? ExitCode.Interrupted : ExitCode.Terminated;
            notes.WriteLine();
            notes.WriteLine("Stopping cleanly; press Ctrl-C again to end at once.");
            patience = new Timer(_ => AtomicFile.BetweenWrites(End), null, Grace, Timeout.InfiniteTimeSpan);
            source.Cancel();
            return true;
        }
    }

    private void End()
    {
        notes.WriteLine(CommandLineApp.StoppedEarly);
        end(SignalExitCode!.Value);
    }
}
