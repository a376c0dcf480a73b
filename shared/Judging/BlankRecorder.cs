using System.Collections.Concurrent;

namespace Course.Judging;

/// <summary>
/// Remembers which blanks were reached. An exception alone would not do: a parallel loop wraps it, and a <c>catch</c> swallows it.
/// The record is the process's own, because a blank has nobody to ask for it and may be reached on any thread; so checks run one at a time.
/// </summary>
public static class BlankRecorder
{
    private static readonly ConcurrentQueue<BlankHit> Hits = new();

    /// <summary>The blanks reached since the last call, in order.</summary>
    public static IReadOnlyList<BlankHit> Take()
    {
        var taken = new List<BlankHit>();
        while (Hits.TryDequeue(out var hit))
        {
            taken.Add(hit);
        }

        return taken;
    }

    internal static void Record(BlankHit hit) => Hits.Enqueue(hit);
}
