using Course.Judging;
using Course.Judging.Checking;
using Course.Terminal;

namespace Course.Tutoring.Checking;

/// <summary>
/// Runs the checks of the learner's answers in a process of their own. An endless loop is ended after a time limit,
/// a recursion without end takes down that process only; either way the task gets a message, and a new process goes on with the next task.
/// </summary>
/// <param name="checker">The program that runs the checks.</param>
/// <param name="timeLimit">How long one check may take: an endless loop is longer, a slow machine is not.</param>
public sealed class CheckerProcess(string checker, TimeSpan timeLimit)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    /// <summary>How long one check may take unless said otherwise.</summary>
    public static TimeSpan UsualTimeLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Tasks in the order of their numbers: 1.10 comes after 1.9.</summary>
    public static Comparer<string> TaskOrder { get; } =
        Comparer<string>.Create((left, right) => TaskId.TryParse(left, out var l)
            && TaskId.TryParse(right, out var r) ? l.CompareTo(r) : string.CompareOrdinal(left, right));

    /// <summary>Checks the answers.</summary>
    /// <param name="request">What to check.</param>
    /// <param name="stop">Ends the checking.</param>
    /// <returns>The tasks in order.</returns>
    /// <exception cref="FailureException">The program that runs the checks does not work.</exception>
    public IReadOnlyList<TaskReport> Run(CheckRequest request, CancellationToken stop = default)
    {
        var done = new List<TaskReport>();
        while (true)
        {
            var rest = request with { Skip = [.. request.Skip, .. done.Select(report => report.Task)] };
            var ledger = RunOnce(rest, stop).GetAwaiter().GetResult();
            if (ledger.IsComplete)
            {
                return [.. done.Concat(ledger.Reports).OrderBy(report => report.Task, TaskOrder)];
            }

            // The task that brought the process down is finished, and so are those before it.
            done.AddRange(ledger.Reports.Where(report => report.Checks.Any(check => check.State is not CheckState.NotRun)));
        }
    }

    /// <summary>What one process found: all that was asked for, or as far as the check that brought it down.</summary>
    private async Task<CheckLedger> RunOnce(CheckRequest request, CancellationToken stop)
    {
        AbandonedChannels.Remove();
        using var channel = new EventReceiver();
        using var process = new JudgedProcess(checker, new CheckOrder(request, channel.Name, channel.Key).ToLine());
        var ledger = new CheckLedger();
        await Connect(channel, process, stop).ConfigureAwait(false);
        CheckEvent? happening;
        bool timedOut;
        do
        {
            (happening, timedOut) = await Next(channel, ledger.IsWaiting ? StartLimit : timeLimit, stop).ConfigureAwait(false);
        }
        while (happening is not null && ledger.Add(happening) && !ledger.IsComplete);

        if (ledger.IsComplete)
        {
            return ledger;
        }

        await process.EndAsync(atOnce: timedOut).ConfigureAwait(false);
        if (ledger.Explaining is not null)
        {
            return ledger; // a known mistake came to no end; what the checks found is told
        }

        if (ledger.Running is not { } running)
        {
            throw new FailureException($"The checks ended before they were through (exit code {process.ExitCode}): {process.Errors}");
        }

        var why = timedOut ? Ending.OfEndlessLoop(timeLimit) : Ending.OfProcess(process.ExitCode, process.Errors);
        var message = new TeachingMessage(new TaskAttribute(running.Task, ledger.TitleOf(running.Task)), request.Seed, request.Command)
            .Ended(running.Check, why);
        ledger.Add(new CheckFinished(new CheckResult(running.Task, running.Check, CheckState.Failed, message)));
        return ledger;
    }

    /// <summary>Waits until the program is there; it may also have ended before.</summary>
    private static async Task Connect(EventReceiver channel, JudgedProcess process, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(StartLimit);
        await Task.WhenAny(channel.ConnectAsync(waiting.Token), process.EndedAsync(waiting.Token)).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>The next event; null if there is none, in time or at all.</summary>
    private static async Task<(CheckEvent? Happening, bool TimedOut)> Next(EventReceiver channel, TimeSpan limit, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(limit);
        try
        {
            return (await channel.NextAsync(waiting.Token).ConfigureAwait(false), false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, true);
        }
    }
}
