namespace Course.Files;

/// <summary>
/// A file that could not be written. The message is one sentence that names the path, the reason and what to do; nothing was overwritten.
/// </summary>
public sealed class FileWriteException : IOException
{
    /// <summary>Describes the failure.</summary>
    /// <param name="path">The file that was to be written.</param>
    /// <param name="reason">Why it was not, as a half sentence: "permission denied".</param>
    /// <param name="cause">What the system reported.</param>
    public FileWriteException(string path, string reason, Exception cause)
        : base($"{path} cannot be written: {reason}; choose a folder that you may write to.", cause)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file that was to be written.</summary>
    public string Path { get; }

    /// <summary>Why it was not written.</summary>
    public string Reason { get; }
}
