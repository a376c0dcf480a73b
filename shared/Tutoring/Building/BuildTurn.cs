using Course.Files;

namespace Course.Tutoring.Building;

/// <summary>Only one command of a course builds at a time: two compilers that write the same assembly fail.</summary>
internal sealed class BuildTurn : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private BuildTurn(FileStream file) => this.file = file;

    /// <summary>Waits until nobody builds.</summary>
    /// <param name="memory">Where the course keeps what is not part of the repository.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="FileWriteException">Nothing can be written there.</exception>
    public static BuildTurn Wait(string memory, CancellationToken stop)
    {
        var path = Path.Combine(memory, "building");
        if (!File.Exists(path))
        {
            AtomicFile.WriteText(path, "");
        }

        while (true)
        {
            try
            {
                return new BuildTurn(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None));
            }
            catch (IOException taken) when (taken.GetType() == typeof(IOException))
            {
                stop.WaitHandle.WaitOne(Glance);
                stop.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>The next one may build.</summary>
    public void Dispose() => file.Dispose();
}
