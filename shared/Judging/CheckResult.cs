namespace Course.Judging;

/// <summary>What one check found.</summary>
public enum CheckState
{
    /// <summary>The answer is right.</summary>
    Passed,

    /// <summary>The answer is wrong, or threw.</summary>
    Failed,

    /// <summary>The check reached a blank, so there is no answer yet.</summary>
    NotStarted,

    /// <summary>The check reached a blank and passed all the same: it proves nothing. A mistake of the course.</summary>
    Vacuous,

    /// <summary>The check did not run, because the task ended its process before.</summary>
    NotRun,
}

/// <summary>One check of one task, and what it found.</summary>
/// <param name="Task">The task.</param>
/// <param name="Check">The check's name.</param>
/// <param name="State">What it found.</param>
/// <param name="Message">For the learner; empty when passed.</param>
/// <param name="Printed">What the learner's code wrote to the console.</param>
/// <param name="Blank">File and line of the blank that was reached; empty if none was.</param>
public sealed record CheckResult(string Task, string Check, CheckState State, string Message = "", string Printed = "", string Blank = "");
