namespace Course.Terminal;

/// <summary>What every chapter's command returns to the shell.</summary>
public static class ExitCode
{
    /// <summary>The work is done.</summary>
    public const int Fine = 0;

    /// <summary>The command was understood and could not be carried out: data, files, a loss that became NaN.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong: an unknown verb or option, a value that an option does not take.</summary>
    public const int Misused = 2;

    /// <summary>Ctrl-C ended the command before its work was done: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 128 + 2;

    /// <summary>Whoever read the output, such as <c>head</c>, has seen enough and is gone.</summary>
    public const int Unread = 128 + 13;

    /// <summary>The system asked the command to end before its work was done.</summary>
    public const int Terminated = 128 + 15;
}
