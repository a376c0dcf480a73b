namespace Course.Terminal;

/// <summary>
/// A command line that cannot be carried out as given. The message is one sentence: the option, what was received, what is expected.
/// <see cref="CommandLineApp"/> prints it and returns <see cref="ExitCode.Misused"/>.
/// </summary>
public sealed class MisuseException : Exception
{
    /// <summary>Describes the misuse of an option or argument.</summary>
    /// <param name="option">Its name: "--learning-rate".</param>
    /// <param name="received">The text that was given.</param>
    /// <param name="expected">What it takes, with an example: "a finite number above 0, such as 0.001".</param>
    public MisuseException(string option, string received, string expected)
        : base(Sentence(option, received, expected))
    {
    }

    /// <summary>Describes a misuse that does not lie in one option.</summary>
    /// <param name="message">One sentence that names what is wrong and what to do.</param>
    public MisuseException(string message)
        : base(message)
    {
    }

    internal static string Sentence(string option, string received, string expected) =>
        $"{option} received '{received}'; it takes {expected}.";
}
