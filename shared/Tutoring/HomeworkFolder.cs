using System.Text.RegularExpressions;
using Course.Judging;
using Course.Lessons;
using Course.Terminal;
using Course.Tutoring.Building;

namespace Course.Tutoring;

/// <summary>A task as it lies on the disk.</summary>
/// <param name="Id">Chapter and number.</param>
/// <param name="Title">What it builds.</param>
/// <param name="Contract">The file with the statement.</param>
/// <param name="File">The learner's file.</param>
/// <param name="BlankFile">The same file as nobody has touched it.</param>
public sealed record TaskPlace(TaskId Id, string Title, string Contract, string File, string BlankFile);

/// <summary>
/// Where a chapter's homework lies. Everything is found by its name below the chapter's own folder, and nothing here is compiled against
/// the homework: a hint or a reset has to work also when it does not compile.
/// </summary>
/// <param name="root">The folder of <c>Course.sln</c>.</param>
/// <param name="chapter">The chapter's folder.</param>
public sealed partial class HomeworkFolder(string root, string chapter)
{
    /// <summary>The folder of <c>Course.sln</c>.</summary>
    public string Root { get; } = root;

    /// <summary>The chapter's folder.</summary>
    public string Chapter { get; } = chapter;

    /// <summary>What the learner types to reach the chapter.</summary>
    public string Command => LaunchedProgram.CommandOf(Chapter);

    /// <summary>Where the learner writes.</summary>
    public string Answers => Path.Combine(Root, Chapter, "Homework");

    /// <summary>Where the contracts are.</summary>
    public string Contracts => Path.Combine(Answers, "Tasks");

    /// <summary>Where the hints are.</summary>
    public string Hints => Path.Combine(Answers, "hints");

    /// <summary>Where the untouched blanks are.</summary>
    public string Blanks => Path.Combine(Answers, "Blanks");

    /// <summary>What the course remembers about this learner; not part of the repository.</summary>
    public string Memory => Path.Combine(Root, ".course");

    /// <summary>The project of the learner's answers.</summary>
    public string Project => OnlyProject(Answers);

    /// <summary>The project of the contracts.</summary>
    public string ContractsProject => OnlyProject(Contracts);

    /// <summary>The program that checks the answers.</summary>
    public string ChecksProject => OnlyProject(Path.Combine(Answers, "Checks"));

    /// <summary>The chapter's tasks in order, as their contracts and blanks name them.</summary>
    public IReadOnlyList<TaskPlace> Tasks
    {
        get
        {
            if (!Directory.Exists(Contracts) || !Directory.Exists(Blanks))
            {
                return [];
            }

            var files = Directory.GetFiles(Blanks, "*.cs")
                .SelectMany(file => BlankPattern().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct().Select(
                    id => (id, file)))
                .ToDictionary(blank => blank.id, blank => blank.file);
            return [.. Directory.GetFiles(Contracts, "*.cs")
                .SelectMany(contract => TaskPattern().Matches(File.ReadAllText(contract)).Select(
                    match => (Id: match.Groups[1].Value, Title: match.Groups[2].Value, contract)))
                .Where(task => files.ContainsKey(task.Id))
                .Select(task => Place(task.Id, task.Title, task.contract, files[task.Id]))
                .OrderBy(task => task.Id)];
        }
    }

    /// <summary>The chapters of a course that have homework, in order.</summary>
    /// <param name="root">The folder of <c>Course.sln</c>.</param>
    public static IReadOnlyList<HomeworkFolder> All(string root) => [.. Directory.GetDirectories(root)
        .Where(folder => Directory.Exists(Path.Combine(folder, "Homework", "Tasks")))
        .Order(StringComparer.Ordinal)
        .Select(folder => new HomeworkFolder(root, Path.GetFileName(folder)))];

    /// <summary>Finds the course around the running program, or else around the current folder.</summary>
    /// <param name="chapter">The chapter's folder.</param>
    /// <exception cref="FailureException">There is no <c>Course.sln</c> above either.</exception>
    public static HomeworkFolder Find(string chapter) => new(CourseFolder.Find(), chapter);

    /// <summary>The task of a name the learner typed.</summary>
    /// <exception cref="MisuseException">The chapter has no such task.</exception>
    public TaskPlace TaskNamed(string text)
    {
        var tasks = Tasks;
        return tasks.FirstOrDefault(task => task.Id.ToString() == text)
            ?? throw new MisuseException(
                $"Chapter {Chapter} has no task '{text}'; its tasks are {string.Join(", ", tasks.Select(task => task.Id))}.");
    }

    /// <summary>A path as the learner sees it: from the course's folder on.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private string OnlyProject(string folder) => Directory.Exists(folder) && Directory.GetFiles(folder, "*.csproj") is [var only]
        ? only
        : throw new FailureException(
            $"{Relative(folder)} should hold a project of the homework, one .csproj file, and does not; restore it with git.");

    private TaskPlace Place(string id, string title, string contract, string blank) =>
        new(TaskId.TryParse(id, out var parsed) ? parsed : default, title, contract, Path.Combine(Answers, Path.GetFileName(blank)), blank);

    [GeneratedRegex("""Blank\.Here\("([0-9.]+)"\)""")]
    private static partial Regex BlankPattern();

    [GeneratedRegex("""\[Task\("([0-9.]+)",\s*"([^"]+)"\)\]""")]
    private static partial Regex TaskPattern();
}
