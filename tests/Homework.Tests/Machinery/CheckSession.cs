using System.Reflection;
using Course.Judging.Running;

namespace Homework.Tests.Machinery;

/// <summary>Carries out a request: loads the learner's answers, runs the checks one after another, and tells each beginning and end at once, because the process may not live to tell later.</summary>
/// <param name="request">What to check.</param>
/// <param name="output">Where events go, a line of JSON each.</param>
internal sealed class CheckSession(CheckRequest request, TextWriter output)
{
    /// <summary>Runs the checks.</summary>
    public void Run()
    {
        var tasks = Catalogue.All
            .Where(task => task.Task.Id.Chapter == request.Chapter && (request.Task is null || request.Task == task.Id) && !request.Skip.Contains(task.Id))
            .ToArray();
        Say(new ChecksPlanned([.. tasks.Select(task => new TaskReport(task.Id, task.Task.Title,
            [.. task.Checks.Select(check => new CheckResult(task.Id, check.Name, CheckState.NotRun))]))]));

        var answers = Assembly.LoadFrom(request.Answers).GetTypes();
        foreach (var task in tasks)
        {
            var candidates = answers.Where(type => !type.IsInterface && task.Contract.IsAssignableFrom(type) && (request.Namespace is null || request.Namespace == type.Namespace)).ToArray();
            foreach (var check in task.Checks)
            {
                Say(new CheckStarted(task.Id, check.Name));
                Say(new CheckFinished(candidates is [var answer] ? CheckRunner.Run(task, check.Name, answer, request.Seed) : NoAnswer(task, check, candidates)));
            }
        }

        Say(new ChecksEnded());
    }

    private static CheckResult NoAnswer(HomeworkTask task, MethodInfo check, Type[] candidates)
    {
        var folder = CourseFolders.Of(task.Task.Id.Chapter);
        var found = candidates.Length == 0 ? "no type implements" : $"{string.Join(" and ", candidates.Select(type => type.Name))} all implement";
        return new CheckResult(task.Id, check.Name, CheckState.Failed,
            $"Task {task.Id}, {task.Task.Title}: {found} {task.Contract.Name}, and exactly one type of {folder.Relative(folder.Answers)} has to.\n  {"again",-9}{folder.Command} reset {task.Id}");
    }

    private void Say(CheckEvent happening) => output.WriteLine(happening.ToLine());
}
