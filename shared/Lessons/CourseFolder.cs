using Course.Terminal;

namespace Course.Lessons;

/// <summary>Where the course lies on this machine.</summary>
public static class CourseFolder
{
    /// <summary>The folder of <c>Course.sln</c>, found from the running program upwards, or else from the current folder.</summary>
    /// <exception cref="FailureException">There is no <c>Course.sln</c> above either.</exception>
    public static string Find()
    {
        foreach (var start in (ReadOnlySpan<string>)[AppContext.BaseDirectory, Environment.CurrentDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Course.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new FailureException(
            $"No Course.sln was found above {AppContext.BaseDirectory} or {Environment.CurrentDirectory}; "
                + "run the command from within the course's folder.");
    }
}
