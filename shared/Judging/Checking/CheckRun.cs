namespace Course.Judging.Checking;

/// <summary>A check that was run on an answer.</summary>
/// <param name="Result">What it found.</param>
/// <param name="Wrong">What was wrong; null if nothing was, or if nobody has begun.</param>
internal sealed record CheckRun(CheckResult Result, WrongAnswerException? Wrong)
{
    /// <summary>Whether two answers are wrong at the same place in the same way.</summary>
    public bool Meets(CheckRun other) => Wrong is { } mine && other.Wrong is { } theirs && mine.Failure.Meets(theirs.Failure);

    /// <summary>The same with the known mistake that it is.</summary>
    public CheckResult WithCause(string cause) =>
        Result with { Message = Beginning.Of(Wrong!.WithCause(cause), CheckRunner.LongestMessage) };
}
