namespace Course.Terminal;

/// <summary>
/// Work that failed for a reason the user can act on, such as a loss that became NaN. The message is one sentence with advice.
/// <see cref="CommandLineApp"/> prints it and returns <see cref="ExitCode.Failed"/>; derive from it to say more.
/// </summary>
public class FailureException : Exception
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">One sentence: what failed, where, what to try.</param>
    /// <param name="cause">What led to it, if anything did.</param>
    public FailureException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
