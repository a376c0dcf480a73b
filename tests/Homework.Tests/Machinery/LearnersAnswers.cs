using System.Collections.Concurrent;
using System.Reflection;
using Course.Judging.Checking;
using Course.Tutoring;
using Course.Tutoring.Building;
using Course.Tutoring.Checking;
using Course.Tutoring.Verbs;

namespace Homework.Tests.Machinery;

/// <summary>
/// What the checks say about the learner's answers, a chapter at a time: the first question runs the chapter's checks,
/// in a process of their own.
/// </summary>
internal static class LearnersAnswers
{
    private static readonly ConcurrentDictionary<HomeworkFolder, Lazy<ChapterReport>> Chapters = new();

    /// <summary>What a check says about the learner's answer.</summary>
    public static CheckResult Result(HomeworkTask task, MethodInfo check) =>
        Chapters.GetOrAdd(task.Folder, folder => new(() => Run(folder))).Value.Result(task, check.Name);

    /// <summary>
    /// How far the learner is, in a line: "1.2 wrong, 2.5 wrong, 1 done, 41 not started"; empty when no homework was checked.
    /// </summary>
    public static string Summary()
    {
        var reports = Chapters.Values.Where(chapter => chapter.IsValueCreated).SelectMany(chapter => chapter.Value.Reports)
            .OrderBy(report => report.Task, CheckerProcess.TaskOrder).ToArray();
        var named = reports.Where(report => report.State is TaskState.Wrong or TaskState.DoesNotCompile)
            .Select(report => $"{report.Task} {ReportPage.Words(report.State)}");
        var counted = ((ReadOnlySpan<TaskState>)[TaskState.Done, TaskState.InProgress, TaskState.NotStarted]).ToArray()
            .Select(state => (State: state, Count: reports.Count(report => report.State == state)))
            .Where(tasks => tasks.Count > 0).Select(tasks => $"{tasks.Count} {ReportPage.Words(tasks.State)}");
        return string.Join(", ", named.Concat(counted));
    }

    private static ChapterReport Run(HomeworkFolder folder)
    {
        var build = new HomeworkBuild(folder, BuildOutput.OfThisProgram);
        try
        {
            var answers = build.CompileAnswers();
            return new ChapterReport(
                new Verdicts(folder, build.CheckerAssembly).Of(answers, task: null, CheckRunner.UsualSeed, CancellationToken.None), null);
        }
        catch (BuildFailedException failure)
        {
            return new ChapterReport([], failure.Message);
        }
    }

    private sealed class ChapterReport(IReadOnlyList<TaskReport> reports, string? compilerSays)
    {
        private readonly HashSet<string> told = [];

        public IReadOnlyList<TaskReport> Reports => reports;

        public CheckResult Result(HomeworkTask task, string check)
        {
            var report = reports.FirstOrDefault(report => report.Task == task.Id);
            if (report is { CompilerSays.Length: 0 })
            {
                return report.Checks.First(result => result.Check == check);
            }

            // One red test is enough to say it: for the whole chapter, or for the task whose file it is.
            var says = report?.CompilerSays ?? compilerSays;
            return told.Add(report?.Task ?? "")
                ? new CheckResult(task.Id, check, CheckState.Failed, says!)
                : new CheckResult(task.Id, check, CheckState.NotStarted, $"not run: {says}");
        }
    }
}
