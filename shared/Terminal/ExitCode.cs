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
}
