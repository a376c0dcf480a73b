namespace Engine.Tests;

/// <summary>Files of the repository that a test reads: a page whose lines are executed, a lesson.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Course.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The text of a file, with line ends of one character.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Course.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds Course.sln; run the tests from a build inside the repository.");
    }
}
