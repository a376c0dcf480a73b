using Course.Judging;
using Course.Judging.Checking;

namespace Course.Tutoring.Checking;

/// <summary>
/// What one process has told so far. It takes events in their order only, and calls the work complete when every
/// planned check has reported.
/// </summary>
internal sealed class CheckLedger
{
    private readonly Dictionary<(string Task, string Check), CheckResult> results = [];
    private IReadOnlyList<TaskReport> planned = [];

    /// <summary>The check that has begun and has not ended.</summary>
    public CheckStarted? Running { get; private set; }

    /// <summary>Whether neither a check nor an explanation runs.</summary>
    public bool IsWaiting => Running is null && Explaining is null;

    /// <summary>The task whose checks are all told, and whose mistakes are being looked up.</summary>
    public string? Explaining { get; private set; }

    /// <summary>Whether all is told.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The planned tasks; a check that has not reported stands there as not run.</summary>
    public IEnumerable<TaskReport> Reports => planned.Select(task => task with { Checks = [.. task.Checks.Select(ResultOf)] });

    /// <summary>Notes an event.</summary>
    /// <returns>Whether it was its turn.</returns>
    public bool Add(CheckEvent happening)
    {
        switch (happening)
        {
            case ChecksPlanned plan when planned.Count == 0:
                planned = plan.Tasks;
                return true;
            case CheckStarted started when IsWaiting
                && Planned.Any(check => (check.Task, check.Check) == (started.Task, started.Check)):
                Running = started;
                return true;
            case CheckFinished { Result: var result } when Running is { } running
                && (result.Task, result.Check) == (running.Task, running.Check):
                Running = null;
                results[(result.Task, result.Check)] = result;
                return true;
            case ExplanationStarted { Task: var task } when IsWaiting
                && results.Keys.Any(check => check.Task == task):
                Explaining = task;
                return true;
            case TaskExplained explained when explained.Task == Explaining && explained.Results.All(IsToldAgain):
                Explaining = null;
                foreach (var result in explained.Results)
                {
                    results[(result.Task, result.Check)] = result;
                }

                return true;
            case ChecksEnded when IsWaiting && Planned.All(check => results.ContainsKey((check.Task, check.Check))):
                IsComplete = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The title of a planned task.</summary>
    public string TitleOf(string task) => planned.First(report => report.Task == task).Title;

    /// <summary>Whether it says the same of a check as before, in other words.</summary>
    private bool IsToldAgain(CheckResult result) =>
        results.TryGetValue((result.Task, result.Check), out var told) && told.State == result.State;

    private IEnumerable<CheckResult> Planned => planned.SelectMany(task => task.Checks);

    private CheckResult ResultOf(CheckResult check) => results.GetValueOrDefault((check.Task, check.Check), check);
}
