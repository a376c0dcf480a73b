namespace Course.Terminal;

/// <summary>
/// Standard output takes nothing any more. <see cref="CommandLineApp"/> ends the command with a sentence; in silence, if only the reader is
/// gone.
/// </summary>
public sealed class OutputLostException : Exception
{
    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.
    private static readonly int[] BrokenPipe = OperatingSystem.IsWindows() ? [109, 232] : [32];

    /// <summary>Describes the loss.</summary>
    /// <param name="cause">What the system reported.</param>
    public OutputLostException(Exception cause)
        : base($"Standard output cannot be written: {Reason(cause)}.", cause)
    {
        ReaderIsGone = cause is IOException && BrokenPipe.Contains(cause.HResult & 0xFFFF);
    }

    /// <summary>Whether a program that read the output, such as <c>head</c>, has ended.</summary>
    public bool ReaderIsGone { get; }

    private static string Reason(Exception cause) => Files.FileWriteException.IsFullDisk(cause) ? "the disk is full"
        : cause is UnauthorizedAccessException ? "it is closed"
        : cause.Message.TrimEnd('.');
}
