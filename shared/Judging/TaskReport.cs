namespace Course.Judging;

/// <summary>How far a task is.</summary>
public enum TaskState
{
    /// <summary>Every check meets a blank.</summary>
    NotStarted,

    /// <summary>Some checks pass, others meet a blank, none fails.</summary>
    InProgress,

    /// <summary>A check fails.</summary>
    Wrong,

    /// <summary>Its file does not compile, so nothing was checked.</summary>
    DoesNotCompile,

    /// <summary>Every check passes.</summary>
    Done,
}

/// <summary>A task and what its checks found.</summary>
/// <param name="Task">The task: "1.2".</param>
/// <param name="Title">What it builds.</param>
/// <param name="Checks">Its checks, in the order they ran.</param>
public sealed record TaskReport(string Task, string Title, IReadOnlyList<CheckResult> Checks)
{
    /// <summary>What the compiler says of the task's file; empty when it compiles.</summary>
    public string CompilerSays { get; init; } = "";

    /// <summary>How far the task is.</summary>
    public TaskState State => this switch
    {
        { CompilerSays.Length: > 0 } => TaskState.DoesNotCompile,
        _ when Checks.Any(check => check.State is CheckState.Failed or CheckState.Vacuous or CheckState.NotRun) => TaskState.Wrong,
        { Checks.Count: > 0 } when Checks.All(check => check.State is CheckState.Passed) => TaskState.Done,
        _ when Checks.Any(check => check.State is CheckState.Passed) => TaskState.InProgress,
        _ => TaskState.NotStarted,
    };

    /// <summary>What is to be known about the answer besides; empty when there is nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The first thing to tell the learner; empty when there is nothing.</summary>
    public string Message => CompilerSays.Length > 0 ? CompilerSays :
        (Checks.FirstOrDefault(check => check.State is CheckState.Failed or CheckState.Vacuous)
            ?? Checks.FirstOrDefault(check => check.State is CheckState.NotStarted))?.Message ?? "";
}
