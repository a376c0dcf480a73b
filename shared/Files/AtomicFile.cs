using System.Text;

namespace Course.Files;

/// <summary>
/// Writes a file beside its place and renames it when it is complete, so a reader sees the old file or the new one and never a half.
/// When writing fails or the process is killed, the old file is as it was.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a byte order mark. Missing folders are made.</summary>
    /// <exception cref="FileWriteException">The folder or the file cannot be written.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>Writes what <paramref name="content"/> puts into the stream. Missing folders are made.</summary>
    /// <exception cref="FileWriteException">The folder or the file cannot be written.</exception>
    /// <remarks>What <paramref name="content"/> throws for a reason of its own passes through, and the old file stays.</remarks>
    public static void Write(string path, Action<Stream> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var target = TargetOf(Path.GetFullPath(path));
        var folder = Path.GetDirectoryName(target) ?? target;
        var beside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        var file = Try(path, folder, () => Create(folder, beside));
        try
        {
            using (file)
            {
                content(file);
                Try(path, folder, () => Flush(file));
            }

            Try(path, folder, () => Rename(beside, target));
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException))
        {
            throw new FileWriteException(path, Reason(folder, failure), failure); // the disk is full
        }
        finally
        {
            File.Delete(beside); // already gone when the rename succeeded
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

    private static FileStream Create(string folder, string beside)
    {
        Directory.CreateDirectory(folder);
        return new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private static bool Flush(FileStream file)
    {
        file.Flush(flushToDisk: true);
        return true;
    }

    private static bool Rename(string beside, string target)
    {
        if (Directory.Exists(target))
        {
            throw new IOException("a folder of that name is in the way");
        }

        File.Move(beside, target, overwrite: true);
        return true;
    }

    private static TResult Try<TResult>(string path, string folder, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileWriteException(path, Reason(folder, failure), failure);
        }
    }

    private static string Reason(string folder, Exception failure)
    {
        for (var ancestor = folder; ancestor is not null; ancestor = Path.GetDirectoryName(ancestor))
        {
            if (File.Exists(ancestor))
            {
                return $"{ancestor} is a file, not a folder";
            }
        }

        return failure is UnauthorizedAccessException ? $"no permission to write in {folder}" : failure.Message.TrimEnd('.');
    }
}
