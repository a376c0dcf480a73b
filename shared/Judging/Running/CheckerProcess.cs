using System.Diagnostics;
using System.Text.Json;
using Course.Terminal;

namespace Course.Judging.Running;

/// <summary>
/// Runs the checks of the learner's answers in a process of their own. An endless loop is ended after a time limit, a recursion without end takes down that process only; either way the task gets
/// a message, and a new process goes on with the next task.
/// </summary>
/// <param name="checker">The program that runs the checks.</param>
/// <param name="timeLimit">How long one check may take: an endless loop is longer, a slow machine is not.</param>
public sealed class CheckerProcess(string checker, TimeSpan timeLimit)
{
    // Reached by a loop that allocates without end; a whole machine out of memory would be worse than a failed check.
    private const string MemoryLimit = "40000000"; // hexadecimal: 1 GiB

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    /// <summary>How long one check may take unless said otherwise.</summary>
    public static TimeSpan UsualTimeLimit { get; } = TimeSpan.FromSeconds(10);

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
            var (planned, results, ended) = RunOnce(request with { Skip = [.. done.Select(report => report.Task)] }, stop);
            var reports = planned.Select(task => task with { Checks = [.. results.Where(result => result.Task == task.Task)] }).ToArray();
            if (ended)
            {
                return [.. done.Concat(reports).OrderBy(report => report.Task, TaskOrder)];
            }

            // The task that brought the process down is finished, and so are those before it.
            var culprit = results[^1].Task;
            foreach (var (report, plan) in reports.Zip(planned).Where(pair => pair.First.Checks.Count > 0))
            {
                var notRun = plan.Checks.Where(check => report.Checks.All(ran => ran.Check != check.Check)).Select(check => check with { State = CheckState.NotRun });
                done.Add(report.Task == culprit ? report with { Checks = [.. report.Checks, .. notRun] } : report);
            }
        }
    }

    private static Comparer<string> TaskOrder { get; } =
        Comparer<string>.Create((left, right) => TaskId.TryParse(left, out var l) && TaskId.TryParse(right, out var r) ? l.CompareTo(r) : string.CompareOrdinal(left, right));

    private (IReadOnlyList<TaskReport> Planned, List<CheckResult> Results, bool Ended) RunOnce(CheckRequest request, CancellationToken stop)
    {
        using var process = Start(request);
        using var errors = new Beginning();
        process.ErrorDataReceived += (_, line) => errors.WriteLine(line.Data);
        process.BeginErrorReadLine();

        IReadOnlyList<TaskReport> planned = [];
        var results = new List<CheckResult>();
        CheckStarted? running = null;
        var since = Stopwatch.GetTimestamp(); // the last event; what else is printed gains no time
        while (true)
        {
            var left = (running is null ? StartLimit : timeLimit) - Stopwatch.GetElapsedTime(since);
            var line = ReadLine(process, left, stop, out var timedOut);
            switch (line is null ? null : CheckEvent.FromLine(line))
            {
                case null when line is not null:
                    break; // not ours
                case ChecksPlanned plan:
                    planned = plan.Tasks;
                    break;
                case CheckStarted started:
                    (running, since) = (started, Stopwatch.GetTimestamp());
                    break;
                case CheckFinished finished:
                    (running, since) = (null, Stopwatch.GetTimestamp());
                    results.Add(finished.Result);
                    break;
                case ChecksEnded:
                    if (!process.WaitForExit(timeLimit))
                    {
                        End(process); // the homework holds up its end
                    }

                    return (planned, results, true);
                default:
                    End(process);
                    if (running is null)
                    {
                        throw new FailureException($"The checks ended before they were through (exit code {process.ExitCode}): {errors}");
                    }

                    var title = planned.First(task => task.Task == running.Task).Title;
                    var why = timedOut ? Ending.OfEndlessLoop(timeLimit) : Ending.OfProcess(process.ExitCode, errors.ToString());
                    var message = new TeachingMessage(new TaskAttribute(running.Task, title), request.Seed, request.Command).Ended(running.Check, why);
                    results.Add(new CheckResult(running.Task, running.Check, CheckState.Failed, message));
                    return (planned, results, false);
            }
        }
    }

    private Process Start(CheckRequest request)
    {
        var start = new ProcessStartInfo(DotnetBuild.Host) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(checker);
        start.ArgumentList.Add(JsonSerializer.Serialize(request));
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit;
        start.Environment["DOTNET_TieredPGO"] = "0"; // starts faster
        return Process.Start(start)!;
    }

    private static string? ReadLine(Process process, TimeSpan left, CancellationToken stop, out bool timedOut)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (left > TimeSpan.Zero)
        {
            waiting.CancelAfter(left);
        }
        else
        {
            waiting.Cancel();
        }

        try
        {
            timedOut = false;
            return process.StandardOutput.ReadLineAsync(waiting.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            End(process);
            stop.ThrowIfCancellationRequested();
            timedOut = true;
            return null;
        }
    }

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
