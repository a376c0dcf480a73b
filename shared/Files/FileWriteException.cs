namespace Course.Files;

/// <summary>
/// A file that could not be written. The message is one sentence that names the path, the reason and what to do; nothing was overwritten.
/// </summary>
public sealed class FileWriteException : IOException
{
    private const string AnotherFolder = "choose a folder that you may write to";

    // ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL; elsewhere ENOSPC and EDQUOT.
    private static readonly int[] FullDisk =
        OperatingSystem.IsWindows() ? [112, 39] : OperatingSystem.IsMacOS() ? [28, 69] : [28, 122];

    /// <summary>Describes the failure.</summary>
    /// <param name="path">The file that was to be written.</param>
    /// <param name="reason">Why it was not, as a half sentence: "permission denied".</param>
    /// <param name="cause">What the system reported.</param>
    /// <param name="advice">What to do, as an imperative.</param>
    public FileWriteException(string path, string reason, Exception cause, string advice = AnotherFolder)
        : base($"{path} cannot be written: {reason}; {advice}.", cause)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file that was to be written.</summary>
    public string Path { get; }

    /// <summary>Why it was not written.</summary>
    public string Reason { get; }

    /// <summary>Whether the system says that a disk, or the part of it that a user may fill, is full.</summary>
    public static bool IsFullDisk(Exception failure) => FullDisk.Contains(failure.HResult & 0xFFFF);

    /// <summary>Finds the reason for what the system reported.</summary>
    /// <param name="path">The file that was to be written, as the user named it.</param>
    /// <param name="target">Where it lies: its full path, links followed.</param>
    /// <param name="failure">What the system reported.</param>
    public static FileWriteException Of(string path, string target, Exception failure)
    {
        if (IsFullDisk(failure))
        {
            return new FileWriteException(path, "the disk is full", failure, "make room, or choose a folder on another disk");
        }

        var folder = System.IO.Path.GetDirectoryName(target) ?? target;
        for (var ancestor = folder; ancestor is not null; ancestor = System.IO.Path.GetDirectoryName(ancestor))
        {
            if (File.Exists(ancestor))
            {
                return new FileWriteException(path, $"{ancestor} is a file, not a folder", failure);
            }
        }

        return new FileWriteException(path,
            failure is UnauthorizedAccessException ? $"no permission to write in {folder}" : failure.Message.TrimEnd('.'), failure);
    }
}
