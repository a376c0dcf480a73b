using System.Diagnostics;

namespace Course.Cnn.App.Measuring;

/// <summary>How long a step takes.</summary>
/// <param name="Best">The fastest, in milliseconds: what the machine can do when nothing disturbs it.</param>
/// <param name="Median">The middle one, in milliseconds.</param>
/// <param name="Allocated">Bytes that the calling thread allocated in the last step.</param>
public readonly record struct StepTime(double Best, double Median, long Allocated);

/// <summary>Measures steps that are repeated, as in a training.</summary>
public static class StepTimer
{
    private const int WarmUp = 20;

    /// <summary>
    /// Repeats the step, first unmeasured until it is compiled and its memory is there, then for <paramref name="seconds"/>.
    /// </summary>
    public static StepTime Measure(double seconds, Action step, CancellationToken stop)
    {
        var times = new List<double>();
        var allocated = 0L;
        var end = 0L;
        for (var i = 0; i <= WarmUp || Stopwatch.GetTimestamp() < end; i++)
        {
            stop.ThrowIfCancellationRequested();
            end = i == WarmUp ? Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency) : end;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            step();
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (i >= WarmUp)
            {
                times.Add(milliseconds);
            }
        }

        times.Sort();
        return new StepTime(times[0], times[times.Count / 2], allocated);
    }
}
