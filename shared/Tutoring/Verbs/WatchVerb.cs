using Course.Terminal;
using Course.Tutoring.Building;

namespace Course.Tutoring.Verbs;

/// <summary>
/// Checks whenever a homework file is saved. It looks at the files four times a second: that works with every editor and on every file
/// system, and a dozen files cost nothing.
/// </summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">Where is told what it waits for.</param>
public sealed class WatchVerb(HomeworkFolder folder, TextWriter output)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    /// <summary>Checks at once, and again after every change, until stopped.</summary>
    /// <param name="check">One check.</param>
    /// <param name="stop">Ends the watching.</param>
    public int Run(Action check, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var seen = Snapshot();
            try
            {
                check();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }

            output.WriteLine();
            output.WriteLine($"Watching {folder.Relative(folder.Answers)}; save a file to check again, Ctrl-C to end.");
            while (!stop.WaitHandle.WaitOne(Glance) && Snapshot().SequenceEqual(seen))
            {
            }
        }

        return ExitCode.Fine;
    }

    private (string File, DateTime Written)[] Snapshot() =>
        [.. SourceFiles.Of(folder.Project).Select(file => (file, File.GetLastWriteTimeUtc(file)))];
}
