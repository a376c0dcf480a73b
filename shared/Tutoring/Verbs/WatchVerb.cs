using System.Globalization;
using Course.Judging;
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

    /// <summary>Checks at once, and again after every change, until stopped. From a task that is done it goes on to the next.</summary>
    /// <param name="check">One check, and what it found.</param>
    /// <param name="task">The task to begin with; all of the chapter if null.</param>
    /// <param name="stop">Ends the watching.</param>
    public int Run(Func<TaskPlace?, IReadOnlyList<TaskReport>> check, TaskPlace? task, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var seen = Snapshot();
            try
            {
                task = NextAfter(check(task), task, out var goesOn);
                if (goesOn)
                {
                    continue;
                }
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

            if (!stop.IsCancellationRequested)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Saved {DateTime.Now:HH:mm:ss}, checking ..."));
            }
        }

        return ExitCode.Fine;
    }

    /// <summary>The task to watch from now on: the same one, or the one that follows it when it is done.</summary>
    private TaskPlace? NextAfter(IReadOnlyList<TaskReport> reports, TaskPlace? task, out bool goesOn)
    {
        goesOn = false;
        if (task is null || reports is not [{ State: TaskState.Done }])
        {
            return task;
        }

        if (folder.Tasks.FirstOrDefault(other => other.Id > task.Id) is not { } next)
        {
            output.WriteLine($"Task {task.Id} is done; it was the last of {folder.Chapter}.");
            return task;
        }

        output.WriteLine($"Task {task.Id} is done; next: {next.Id}, {next.Title}. Its statement is {folder.Relative(next.Contract)}.");
        output.WriteLine();
        goesOn = true;
        return next;
    }

    private (string File, DateTime Written)[] Snapshot() =>
        [.. SourceFiles.Of(folder.Project).Select(file => (file, File.GetLastWriteTimeUtc(file)))];
}
