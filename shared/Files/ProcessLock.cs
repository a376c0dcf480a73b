namespace Course.Files;

/// <summary>
/// A place that one process may have at a time: a file that is locked as long as the process has the place, and free again when the process
/// has ended, however it ended.
/// </summary>
public static class ProcessLock
{
    /// <summary>Takes the place, or says that another process has it.</summary>
    /// <param name="path">The lock's file, in a folder that exists and may be written in; it is there only while somebody has it.</param>
    /// <returns>Gives the place back when it is disposed; null if it is taken.</returns>
    public static IDisposable? TryTake(string path)
    {
        while (true)
        {
            try
            {
                var taken = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
                if (File.Exists(path))
                {
                    return taken;
                }

                taken.Dispose(); // the one before was just leaving, and took the file's name away
            }
            catch (IOException taken) when (taken.GetType() == typeof(IOException))
            {
                return null;
            }
        }
    }
}
