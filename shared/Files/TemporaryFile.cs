using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Files;

/// <summary>
/// The file beside its place in which a new content grows: <c>.NAME.PROCESS-CHANCE.tmp</c>, open as long as it is written. A process that
/// is killed leaves it behind; whoever writes into the folder next takes it away, but never one that somebody is still writing.
/// </summary>
internal static partial class TemporaryFile
{
    private const int LongestName = 64; // characters of the name that it shows: a file system has limits

    // On file systems without locks nothing but time tells that a process whose number is taken again has gone.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    /// <summary>Begins one, and takes away what killed processes have left in the folder.</summary>
    /// <param name="target">The full path of the file that it shall become.</param>
    public static FileStream Create(string target)
    {
        var folder = Path.GetDirectoryName(target) ?? target;
        Directory.CreateDirectory(folder);
        RemoveAbandoned(folder);
        var name = Path.GetFileName(target);
        var shown = name.Length <= LongestName ? name : name[..LongestName];
        var path = Path.Combine(folder, $".{shown}.{Environment.ProcessId}-{Random.Shared.Next():x8}.tmp");
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete); // may be renamed while it is open
    }

    /// <summary>Takes away the temporary files of processes that are gone. What cannot be taken away stays.</summary>
    private static void RemoveAbandoned(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, ".*.tmp").Where(IsAbandoned))
        {
            try
            {
                // Refused while somebody has it open.
                new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It is being written, gone meanwhile, or somebody else's.
            }
        }
    }

    private static bool IsAbandoned(string path)
    {
        var match = Form().Match(Path.GetFileName(path));
        return match.Success && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && (process == Environment.ProcessId || !ProcessNumber.IsRunning(process)
                || DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > LongestWrite);
    }

    [GeneratedRegex(@"^\..*\.([0-9]{1,10})-[0-9a-f]{8}\.tmp\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
