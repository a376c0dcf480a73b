using System.Reflection;
using Course.Judging.Checking;
using Course.Lessons;
using Course.Tutoring;

namespace Homework.Tests.Machinery;

/// <summary>
/// A task of the course with everything there is for it: the contract from its chapter, the checks, the solution and the wrong answers
/// from its chapter's program of checks, the blank from this assembly.
/// </summary>
/// <param name="Folder">The homework of its chapter.</param>
/// <param name="Checked">The task and its checks.</param>
public sealed record HomeworkTask(HomeworkFolder Folder, CheckedTask Checked)
{
    private static readonly Type[] Types = typeof(HomeworkTask).Assembly.GetTypes();

    /// <summary>The homework of all chapters that have any.</summary>
    public static IReadOnlyList<HomeworkFolder> Folders { get; } = FindFolders(CourseFolder.Find());

    /// <summary>All tasks of the course, in order. A chapter whose checks this project does not refer to is an error.</summary>
    public static IReadOnlyList<HomeworkTask> All { get; } =
        [.. Folders.SelectMany(folder => CheckedTask.In(Assembly.Load(Path.GetFileNameWithoutExtension(folder.ChecksProject))).Select(
            task => new HomeworkTask(folder, task)))];

    /// <summary>The number as text: "1.2".</summary>
    public string Id => Checked.Id;

    /// <summary>The untouched blank.</summary>
    public IReadOnlyList<Type> Blanks => [.. Types.Where(type => IsAnswer(type) && !type.IsDefined(typeof(LearnersMistakeAttribute)))];

    /// <summary>Wrong answers in the manner of learners.</summary>
    public IReadOnlyList<Type> LearnersMistakes =>
        [.. Types.Where(type => IsAnswer(type) && type.IsDefined(typeof(LearnersMistakeAttribute)))];

    /// <summary>The reference solution.</summary>
    public IReadOnlyList<Type> Solutions =>
        [.. Checked.Classes.SelectMany(checks => checks.Assembly.GetTypes())
            .Where(type => IsAnswer(type) && type.IsDefined(typeof(SolutionAttribute)))];

    /// <summary>The wrong answers.</summary>
    public IReadOnlyList<Type> Mutants => Checked.Mutants;

    /// <summary>Runs one of its checks on an answer, in this process.</summary>
    public CheckResult Run(MethodInfo check, Type answer, long seed = CheckRunner.UsualSeed) =>
        new CheckRunner(Folder.Root, Folder.Command, seed).Run(Checked, check, answer);

    /// <summary>Number and title.</summary>
    public override string ToString() => Checked.ToString();

    private bool IsAnswer(Type type) => type.IsValueType && Checked.Contract.IsAssignableFrom(type);

    private static HomeworkFolder[] FindFolders(string root) =>
    [
        .. Directory.GetDirectories(root)
            .Where(folder => Directory.Exists(Path.Combine(folder, "Homework")))
            .Order(StringComparer.Ordinal)
            .Select(folder => new HomeworkFolder(root, Path.GetFileName(folder))),
    ];
}
