using System.Runtime.CompilerServices;

namespace Course.Judging;

/// <summary>The body of a homework task that nobody has begun: <c>=> throw Blank.Here("1.2");</c></summary>
public static class Blank
{
    /// <summary>Notes that a blank was reached, and makes the exception to throw.</summary>
    /// <param name="task">The task: "1.2".</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static BlankException Here(string task, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var hit = new BlankHit(task, file, line);
        BlankRecorder.Record(hit);
        return new BlankException(hit);
    }
}

/// <summary>A blank that was reached.</summary>
/// <param name="Task">The task it belongs to: "1.2".</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its line.</param>
public sealed record BlankHit(string Task, string File, int Line);

/// <summary>
/// Stops code that reached a blank. Whether a task is begun is decided by <see cref="BlankRecorder"/>, not by who catches this.
/// </summary>
/// <param name="hit">The blank.</param>
public sealed class BlankException(BlankHit hit) : Exception($"Task {hit.Task} is not started: {hit.File}:{hit.Line} is still blank.")
{
    /// <summary>The blank.</summary>
    public BlankHit Hit { get; } = hit;
}
