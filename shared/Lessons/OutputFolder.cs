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
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            return folder;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new MisuseException(option, path, "a folder that you may write to");
        }
    }
}
