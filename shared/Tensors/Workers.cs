namespace Course.Tensors;

/// <summary>
/// Splits a loop over the cores. The threads are started once and live as long as the process; between two loops they spin for a moment
/// before they go to sleep, because waking a sleeping thread takes longer (about 50 microseconds) than most loops of a training step.
/// </summary>
/// <remarks>
/// The range is cut into equal parts, one a thread, so a loop must give the same result wherever it is cut: the engine promises the same
/// bits for every number of threads. Loops inside loops, and loops of a second caller at the same time, run on the thread that asks.
/// </remarks>
public static class Workers
{
    private const int MostThreads = 256; // more than that no machine of a learner has, and tens of thousands the system refuses

    private static readonly Lock Starting = new();
    private static WorkerTeam? team;

    [ThreadStatic]
    private static int limitOfThisThread;

    /// <summary>The number of threads that loops of this thread use: all cores, unless limited.</summary>
    public static int Count => limitOfThisThread > 0 ? limitOfThisThread : Environment.ProcessorCount;

    /// <summary>
    /// Until the result is disposed of, loops started by this thread use at most <paramref name="threads"/> threads,
    /// and never more than 256, or than there are cores if these are more: threads beyond the cores only wait for one another.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    public static IDisposable Limit(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var limit = new LimitScope(limitOfThisThread);
        limitOfThisThread = Math.Min(threads, Math.Max(MostThreads, Environment.ProcessorCount));
        return limit;
    }

    /// <summary>
    /// Runs <paramref name="body"/>(from, to) over parts that together cover 0 ... <paramref name="count"/>, in parallel when there are at
    /// least two parts of <paramref name="smallestPart"/> iterations.
    /// </summary>
    /// <remarks>What the body throws on another thread is thrown here, after all parts have ended.</remarks>
    public static void For(int count, int smallestPart, Action<int, int> body)
    {
        var parts = Math.Min(Count, count / Math.Max(1, smallestPart));
        if (parts < 2)
        {
            if (count > 0)
            {
                body(0, count);
            }

            return;
        }

        if (!TeamOf(parts).TryRun(count, parts, body))
        {
            body(0, count);
        }
    }

    /// <summary>
    /// The same with what the body needs as a value, so that small loops, which never leave this thread, allocate nothing.
    /// </summary>
    /// <param name="count">Iterations.</param>
    /// <param name="smallestPart">The fewest iterations that are worth a thread.</param>
    /// <param name="state">What the body needs.</param>
    /// <param name="body">Runs from ... to; a static function.</param>
    public static void For<TState>(int count, int smallestPart, TState state, Action<TState, int, int> body)
    {
        if (Math.Min(Count, count / Math.Max(1, smallestPart)) >= 2)
        {
            Share(count, smallestPart, state, body);
        }
        else if (count > 0)
        {
            body(state, 0, count);
        }
    }

    private static void Share<TState>(int count, int smallestPart, TState state, Action<TState, int, int> body) =>
        For(count, smallestPart, (from, to) => body(state, from, to));

    private static WorkerTeam TeamOf(int threads)
    {
        if (team is { } ready && ready.Size >= threads)
        {
            return ready;
        }

        lock (Starting)
        {
            if (team is null || team.Size < threads)
            {
                team = new WorkerTeam(Math.Max(threads, Environment.ProcessorCount));
            }

            return team;
        }
    }

    private sealed class LimitScope(int previous) : IDisposable
    {
        public void Dispose() => limitOfThisThread = previous;
    }
}
