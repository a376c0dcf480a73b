using Course.Tutoring.Building;

namespace Course.Tutoring.Grading;

/// <summary>
/// What a student handed in: a folder with the course in it, or only its homework, or only files; it is read and never written.
/// </summary>
/// <param name="Student">The name of the folder, which stands for the student.</param>
/// <param name="Folder">The folder.</param>
public sealed record Submission(string Student, string Folder)
{
    private const int Deepest = 4; // a zip of a clone, unpacked: student/course-main/0N-name/Homework

    private static readonly string[] NotAnswers = ["Tasks", "Checks", "Blanks", "Mutants", "Solutions", "hints", "bin", "obj"];

    /// <summary>The files of a chapter's answers: those of its homework folder, or else those that are named as its homework is.</summary>
    /// <param name="homework">The chapter's homework.</param>
    /// <returns>Full paths; none when nothing of the chapter was handed in.</returns>
    public IReadOnlyList<string> AnswersTo(HomeworkFolder homework)
    {
        var names = homework.Tasks.Select(task => Path.GetFileName(task.BlankFile)).ToHashSet();
        var folders = Folders(Path.GetFullPath(Folder), 0)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any(file => names.Contains(Path.GetFileName(file)))).ToArray();
        var own = folders.FirstOrDefault(folder => folder.EndsWith(Path.Combine(homework.Chapter, "Homework"), StringComparison.Ordinal));
        return own is not null ? CodeIn(own)
            : folders is [var first, ..] ? [.. CodeIn(first).Where(file => names.Contains(Path.GetFileName(file)))]
            : [];
    }

    private static IReadOnlyList<string> CodeIn(string folder) =>
        [.. Directory.GetFiles(folder, "*.cs").Where(SourceFiles.IsCode).Order(StringComparer.Ordinal)];

    /// <summary>The folders from the outermost in. Links are not followed: they may lead in a circle, or to somebody else.</summary>
    private static IEnumerable<string> Folders(string folder, int depth) => depth > Deepest ? [] :
        Directory.GetDirectories(folder)
            .Where(inner => !Path.GetFileName(inner).StartsWith('.') && !NotAnswers.Contains(Path.GetFileName(inner))
                && new DirectoryInfo(inner).LinkTarget is null)
            .Order(StringComparer.Ordinal)
            .SelectMany(inner => Folders(inner, depth + 1))
            .Prepend(folder);
}
