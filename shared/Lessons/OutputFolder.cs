using Course.Files;
using Course.Terminal;

namespace Course.Lessons;

/// <summary>The folder that an option names for results.</summary>
public static class OutputFolder
{
    /// <summary>Makes the folder and tries to write there, so that a training of minutes does not fail at its end.</summary>
    /// <param name="option">The option that named it, for the message.</param>
    /// <param name="path">The folder.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="MisuseException">It cannot be made or written in.</exception>
    public static string Prepare(string option, string path)
    {
        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            AtomicFile.RequireWritable(Path.Combine(folder, "results"));
            return folder;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new MisuseException(option, path, "a folder that you may write to");
        }
    }

    /// <summary>
    /// Takes a prepared folder for this process alone: two trainings in one would replace each other's models. It is free again when the
    /// process has ended, however it ended.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Gives it back when it is disposed.</returns>
    /// <exception cref="FailureException">Another process has it.</exception>
    public static IDisposable Take(string folder) => ProcessLock.TryTake(Path.Combine(folder, ".training"))
        ?? throw new FailureException(
            $"Another training writes into {folder}; wait for its end, or name another folder with --output.");
}
