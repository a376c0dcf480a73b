using System.Collections.Concurrent;
using System.Reflection;
using Course.Judging.Checking;
using Course.Judging.Diagnosing;

namespace Homework.Tests.Machinery;

/// <summary>What the checks of a task find of wrong answers, each check run once on each, and what is concluded from it.</summary>
/// <param name="task">The task.</param>
internal sealed class WrongAnswers(HomeworkTask task)
{
    private static readonly ConcurrentDictionary<string, WrongAnswers> Tasks = new();

    private readonly CheckRunner runner = new(task.Folder.Root, task.Folder.Command, CheckRunner.UsualSeed);
    private readonly Dictionary<(MethodInfo Check, Type Answer), CheckRun> runs = [];

    /// <summary>Those of a task.</summary>
    public static WrongAnswers To(HomeworkTask task) => Tasks.GetOrAdd(task.Id, _ => new WrongAnswers(task));

    /// <summary>What every check finds of an answer, with the usual seed.</summary>
    public IReadOnlyDictionary<MethodInfo, CheckRun> Runs(Type answer) =>
        task.Checked.Checks.ToDictionary(check => check, check => Run(check, answer));

    /// <summary>What a learner with this answer is told first.</summary>
    /// <param name="answer">The wrong answer.</param>
    /// <param name="isKnown">Whether a mutant is among those that it is compared with.</param>
    public Told Tells(Type answer, Func<Type, bool> isKnown)
    {
        var found = Runs(answer);
        if (found.FirstOrDefault(run => run.Value.Wrong is not null) is not { Key: { } check, Value: { } first })
        {
            throw new AssertionException($"No check of task {task.Id} rejects {answer.Name}.");
        }

        var diagnosis = new Diagnosis(task.Checked with { Mutants = [.. task.Mutants.Where(isKnown)] }, Run);
        var cause = diagnosis.Causes(found).FirstOrDefault(cause => cause.Check == check).Cause;
        return cause is null
            ? new Told([], [.. first.Wrong!.Symptoms], first.Result.Message)
            : new Told(diagnosis.Fitting(found)[check], [], first.WithCause(cause).Message);
    }

    private CheckRun Run(MethodInfo check, Type answer)
    {
        if (!runs.TryGetValue((check, answer), out var run))
        {
            run = runs[(check, answer)] = runner.Observe(task.Checked, check, answer);
        }

        return run;
    }
}

/// <summary>What a learner is told.</summary>
/// <param name="Causes">The known mistakes that are named.</param>
/// <param name="Symptoms">What the errors are said to look like, if no mistake is named.</param>
/// <param name="Message">The whole message.</param>
internal sealed record Told(IReadOnlyList<Type> Causes, IReadOnlyList<Symptom> Symptoms, string Message)
{
    /// <summary>Whether only facts are told.</summary>
    public bool IsSilent => Causes.Count + Symptoms.Count == 0;
}
