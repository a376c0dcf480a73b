using System.Reflection;
using Course.Judging.Diagnosing;

namespace Course.Judging.Checking;

/// <summary>
/// Carries out a request: loads the learner's answers, runs the checks one after another, and tells each beginning and end at once,
/// because the process may not live to tell later.
/// </summary>
/// <param name="request">What to check.</param>
/// <param name="checks">The assembly of the checks.</param>
/// <param name="say">Tells.</param>
internal sealed class CheckSession(CheckRequest request, Assembly checks, Action<CheckEvent> say)
{
    private static readonly TimeSpan TimeToExplain = TimeSpan.FromSeconds(2);

    private readonly CheckRunner runner = new(request.Root, request.Command, request.Seed);

    /// <summary>Runs the checks.</summary>
    public void Run()
    {
        var tasks = CheckedTask.In(checks)
            .Where(task => (request.Task is null || request.Task == task.Id) && !request.Skip.Contains(task.Id)).ToArray();
        var types = Assembly.LoadFrom(request.Answers).GetTypes();
        var answers = tasks.ToDictionary(task => task.Id, task => types.Where(type => !type.IsInterface
            && task.Contract.IsAssignableFrom(type) && request.Types?.Contains(type.Name) != false).ToArray());
        say(new ChecksPlanned([.. tasks.Select(task => Planned(task, answers[task.Id]))]));
        foreach (var task in tasks)
        {
            var candidates = answers[task.Id];
            var runs = new Dictionary<MethodInfo, CheckRun>();
            foreach (var check in task.Checks)
            {
                say(new CheckStarted(task.Id, check.Name));
                var run = candidates is [var answer]
                    ? runner.Observe(task, check, answer)
                    : new CheckRun(NoAnswer(task, check, candidates), null);
                runs.Add(check, run);
                say(new CheckFinished(run.Result));
            }

            if (task.Mutants.Count > 0 && runs.Values.Any(run => run.Wrong is not null))
            {
                say(new ExplanationStarted(task.Id));
                say(new TaskExplained(task.Id, new Examination(task, runner, TimeToExplain).Explain(runs)));
            }
        }

        say(new ChecksEnded());
    }

    private static TaskReport Planned(CheckedTask task, Type[] candidates) =>
        new(task.Id, task.Task.Title, [.. task.Checks.Select(check => new CheckResult(task.Id, check.Name, CheckState.NotRun))])
        {
            Note = candidates is [var answer] ? EngineCalls.Note(answer, task.Contract) : "",
        };

    private CheckResult NoAnswer(CheckedTask task, MethodInfo check, Type[] candidates)
    {
        var found = candidates.Length == 0
            ? "no type implements"
            : $"{string.Join(" and ", candidates.Select(type => type.Name))} all implement";
        return new CheckResult(task.Id, check.Name, CheckState.Failed,
            $"Task {task.Id}, {task.Task.Title}: {found} {task.Contract.Name}, "
                + $"and exactly one type of {Path.GetFileNameWithoutExtension(request.Answers)} has to."
            + $"\n  {"again",-9}{request.Command} reset {task.Id}");
    }
}
