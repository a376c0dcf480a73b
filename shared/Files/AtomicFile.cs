using System.Text;

namespace Course.Files;

/// <summary>
/// Writes a file beside its place and renames it when it is complete, so a reader sees the old file or the new one and never a half.
/// When writing fails or the process is killed, the old file is as it was.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly Lock Writing = new();

    /// <summary>Writes text as UTF-8 without a byte order mark. Missing folders are made.</summary>
    /// <exception cref="FileWriteException">The folder or the file cannot be written.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>
    /// Writes what <paramref name="content"/> puts into the stream. Missing folders are made; one file of a process is written at a time.
    /// </summary>
    /// <exception cref="FileWriteException">The folder or the file cannot be written.</exception>
    /// <remarks>What <paramref name="content"/> throws for a reason of its own passes through, and the old file stays.</remarks>
    public static void Write(string path, Action<Stream> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var target = TargetOf(Path.GetFullPath(path));
        lock (Writing)
        {
            try
            {
                using var file = Try(path, target, () => Create(target));
                try
                {
                    content(file);
                    Try(path, target, () => Place(file, target));
                }
                finally
                {
                    File.Delete(file.Name); // already gone when the rename succeeded
                }
            }
            catch (IOException failure) when (failure.GetType() == typeof(IOException))
            {
                throw FileWriteException.Of(path, target, failure); // the disk is full
            }
        }
    }

    /// <summary>Finds out whether a file could be written, before the work begins that it shall hold. What is there stays.</summary>
    /// <exception cref="FileWriteException">The folder or the file cannot be written.</exception>
    public static void RequireWritable(string path)
    {
        var target = TargetOf(Path.GetFullPath(path));
        lock (Writing)
        {
            using var file = Try(path, target, () => Create(target));
            File.Delete(file.Name);
        }
    }

    /// <summary>Does something, such as ending the process, while no file is half written.</summary>
    public static void BetweenWrites(Action action)
    {
        lock (Writing)
        {
            action();
        }
    }

    /// <summary>The file itself, or the one that a symbolic link leads to: the link stays a link.</summary>
    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return path; // there is no such file yet, or whatever is wrong shows when it is written
        }
    }

    private static FileStream Create(string target) =>
        OrdinaryFile.FitsAt(target, out var obstacle) ? TemporaryFile.Create(target) : throw new IOException(obstacle);

    private static bool Place(FileStream file, string target)
    {
        file.Flush(flushToDisk: true);
        File.Move(file.Name, target, overwrite: true);
        return true;
    }

    private static TResult Try<TResult>(string path, string target, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileWriteException.Of(path, target, failure);
        }
    }
}
