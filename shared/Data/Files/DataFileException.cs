namespace Course.Data.Files;

/// <summary>
/// A file or folder of data that cannot be used. The message is one sentence: the file, what is wrong with it, what to do.
/// A command line prints it and exits with code 1.
/// </summary>
/// <param name="file">The path of the file or folder, or the address it comes from.</param>
/// <param name="problem">What is wrong, as a half sentence: "it ends after 12 of 16 bytes".</param>
/// <param name="advice">What to do, as an imperative: "download it again".</param>
/// <param name="cause">The error underneath, if there is one.</param>
public sealed class DataFileException(string file, string problem, string advice, Exception? cause = null)
    : Exception($"{file}: {problem}; {advice}.", cause)
{
    /// <summary>The path of the file or folder, or the address it comes from.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong.</summary>
    public string Problem { get; } = problem;

    /// <summary>What to do.</summary>
    public string Advice { get; } = advice;
}
