using System.Collections.Concurrent;
using Course.Judging.Running;

namespace Homework.Tests.Machinery;

/// <summary>What the checks say about the learner's answers, a chapter at a time: the first question runs the chapter's checks, in a process of their own.</summary>
internal static class LearnersAnswers
{
    private static readonly ConcurrentDictionary<int, Lazy<Chapter>> Chapters = new();

    /// <summary>What a check says about the learner's answer.</summary>
    public static CheckResult Result(HomeworkTask task, string check) =>
        Chapters.GetOrAdd(task.Task.Id.Chapter, number => new(() => Run(number))).Value.Result(task, check);

    private static Chapter Run(int number)
    {
        var folder = CourseFolders.Of(number);
        var build = new HomeworkBuild(folder, BuildOutput.OfThisProgram);
        try
        {
            build.BuildAnswers();
        }
        catch (BuildFailedException failure)
        {
            return new Chapter([], failure.Message);
        }

        var checker = new CheckerProcess(typeof(LearnersAnswers).Assembly.Location, CheckerProcess.UsualTimeLimit);
        return new Chapter(checker.Run(new CheckRequest(build.AnswersAssembly, number, null, [], CheckRunner.UsualSeed, folder.Command)), null);
    }

    private sealed class Chapter(IReadOnlyList<TaskReport> reports, string? compilerSays)
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
            return first ? new CheckResult(task.Id, check, CheckState.Failed, compilerSays) : new CheckResult(task.Id, check, CheckState.NotStarted, $"not run: {compilerSays}");
        }
    }
}
