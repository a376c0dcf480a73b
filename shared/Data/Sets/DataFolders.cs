using Course.Data.Files;

namespace Course.Data.Sets;

/// <summary>
/// The folders in which data sets are looked for: the one given on the command line, the one that the environment variable COURSE_DATA
/// names, and the user's cache, in this order. A folder holds a data set in a folder of its name (<c>mnist</c>) or directly.
/// </summary>
/// <param name="Given">The folder of <c>--data DIR</c>, if given.</param>
/// <param name="FromEnvironment">The folder that COURSE_DATA names, if set.</param>
/// <param name="Cache">The user's cache, where downloads go.</param>
public sealed record DataFolders(string? Given, string? FromEnvironment, string Cache)
{
    /// <summary>The environment variable that names a folder of data.</summary>
    public const string Variable = "COURSE_DATA";

    /// <summary>The folders of this machine and user.</summary>
    /// <param name="given">The folder of <c>--data DIR</c>, if given.</param>
    public static DataFolders OfThisUser(string? given = null) =>
        new(given, NotEmpty(Environment.GetEnvironmentVariable(Variable)), Path.Combine(CacheRoot(), "course"));

    /// <summary>The folders a data set may lie in, the first to be looked at first.</summary>
    /// <param name="folderName">The name of the data set's own folder: "mnist".</param>
    /// <exception cref="DataFileException">A folder was named that does not exist.</exception>
    public IEnumerable<string> PlacesOf(string folderName)
    {
        foreach (var (root, origin) in new[] { (Given, "--data"), (FromEnvironment, Variable) })
        {
            if (root is null)
            {
                continue;
            }

            RequireDirectory(root, $"correct {origin}");
            yield return Path.Combine(root, folderName);
            yield return root;
        }

        yield return Path.Combine(Cache, folderName);
    }

    /// <summary>Checks that a directory exists and can be listed.</summary>
    /// <exception cref="DataFileException">It does not, or cannot.</exception>
    internal static void RequireDirectory(string path, string advice)
    {
        if (File.Exists(path))
        {
            throw new DataFileException(path, "this is a file where a directory is needed", advice);
        }

        if (!Directory.Exists(path))
        {
            throw new DataFileException(path, "there is no such directory", advice);
        }

        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new DataFileException(path, "this directory cannot be read", "give yourself the right to read it", exception);
        }
    }

    /// <summary>XDG_CACHE_HOME or ~/.cache where that is the custom, else the local application data.</summary>
    private static string CacheRoot()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        return NotEmpty(Environment.GetEnvironmentVariable("XDG_CACHE_HOME"))
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
