using System.Collections.Concurrent;
using System.Reflection;
using Course.Judging.Checking;
using Course.Tutoring;
using Course.Tutoring.Building;
using Course.Tutoring.Checking;

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

    private static ChapterReport Run(HomeworkFolder folder)
    {
        var build = new HomeworkBuild(folder, BuildOutput.OfThisProgram);
        try
        {
            build.BuildAnswers();
        }
        catch (BuildFailedException failure)
        {
            return new ChapterReport([], failure.Message);
        }

        var request = new CheckRequest(build.AnswersAssembly, folder.Root, folder.Command, null, [], CheckRunner.UsualSeed);
        return new ChapterReport(new CheckerProcess(build.CheckerAssembly, CheckerProcess.UsualTimeLimit).Run(request), null);
    }

    private sealed class ChapterReport(IReadOnlyList<TaskReport> reports, string? compilerSays)
    {
        private bool told;

        public CheckResult Result(HomeworkTask task, string check)
        {
            if (compilerSays is null)
            {
                return reports.First(report => report.Task == task.Id).Checks.First(result => result.Check == check);
            }

            // One red test is enough to say it.
            var first = !told;
            told = true;
            return first
                ? new CheckResult(task.Id, check, CheckState.Failed, compilerSays)
                : new CheckResult(task.Id, check, CheckState.NotStarted, $"not run: {compilerSays}");
        }
    }
}
