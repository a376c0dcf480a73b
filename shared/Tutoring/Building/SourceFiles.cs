namespace Course.Tutoring.Building;

/// <summary>What a project is made of, in the eyes of the compiler: no file that an editor or a system puts beside it.</summary>
internal static class SourceFiles
{
    /// <summary>
    /// The project's file, the files below its folder and those it takes from other folders, in the order of their names;
    /// not those of projects that lie deeper.
    /// </summary>
    /// <param name="project">The project's file.</param>
    public static IReadOnlyList<string> Of(string project) =>
        [.. Below(Path.GetDirectoryName(project)!).Concat(Taken(project)).Append(project).Order(StringComparer.Ordinal)];

    /// <summary>The files of code of a chapter's answers: neither contracts, nor checks, nor blanks.</summary>
    /// <param name="folder">The chapter's homework.</param>
    public static IReadOnlyList<string> OfAnswers(HomeworkFolder folder) =>
        [.. Of(folder.Project).Where(
            file => IsCode(file) && !file.StartsWith(folder.Blanks + Path.DirectorySeparatorChar, StringComparison.Ordinal))];

    /// <summary>
    /// Whether a file is code that somebody wrote: not <c>.#Name.cs</c>, the lock of Emacs, nor <c>._Name.cs</c>,
    /// which macOS leaves on foreign disks.
    /// </summary>
    public static bool IsCode(string file) => file.EndsWith(".cs", StringComparison.Ordinal) && !IsHidden(file);

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder).Where(IsCode).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(inner => !IsHidden(inner) && !IsMade(inner) && Directory.GetFiles(inner, "*.csproj").Length == 0).SelectMany(Below));

    /// <summary>The files of other folders: <c>Compile Include="../Folder/*.cs"</c>; a folder that is not there has none.</summary>
    private static IEnumerable<string> Taken(string project) => ProjectTree.Included(project, "Compile")
        .Where(path => Directory.Exists(Path.GetDirectoryName(path)))
        .SelectMany(path => Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)))
        .Where(IsCode);

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static bool IsMade(string folder) => Path.GetFileName(folder) is "bin" or "obj";
}
