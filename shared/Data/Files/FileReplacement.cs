namespace Course.Data;

/// <summary>Writes a file beside its place and renames it when it is complete, so that its name never stands for half a file.</summary>
internal static class FileReplacement
{
    /// <summary>Writes a file. If <paramref name="write"/> fails, what stood under the name before stays. A missing folder is made.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="DataFileException">The file system refuses.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DataFileException.NotWritten(path, exception);
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }
}
