using System.Runtime.InteropServices;

namespace Course.Terminal;

/// <summary>
/// Listens for Ctrl-C (and the system's request to terminate) while it exists. The first one asks for a clean stop through
/// <see cref="Token"/>; the second ends the process at once.
/// </summary>
public sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly TextWriter notes;

    /// <summary>Begins to listen.</summary>
    /// <param name="notes">Where the user is told that the request was heard; standard error as a rule.</param>
    public StopRequest(TextWriter notes)
    {
        this.notes = notes;
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = Heard()));
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = Heard()));
    }

    /// <summary>Cancelled by the first Ctrl-C. Training looks at it after every step, saves what it has and returns.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    /// <summary>Takes note of a signal; false when the process is to end now.</summary>
    internal bool Heard()
    {
        lock (registrations)
        {
            if (source.IsCancellationRequested)
            {
                return false;
            }

            notes.WriteLine();
            notes.WriteLine("Stopping cleanly; press Ctrl-C again to end at once.");
            source.Cancel();
            return true;
        }
    }
}
