using System.Reflection;

namespace Course.Judging.Checking;

/// <summary>Runs checks on answers, in this process.</summary>
/// <param name="root">The course's folder, from where files are named.</param>
/// <param name="command">What the learner types to reach the chapter, for the messages.</param>
/// <param name="seed">Starts the judge's random numbers.</param>
public sealed class CheckRunner(string root, string command, long seed)
{
    /// <summary>The seed of a run that asks for no other.</summary>
    public const long UsualSeed = 1;

    // What the learner's code makes of itself may be told, but need not be read to its end.
    internal const int LongestMessage = 20_000;

    /// <summary>
    /// Runs a check and says what it found. Whether the answer is begun is decided by the record of blanks, not by what was thrown.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="check">The check.</param>
    /// <param name="answer">The type that implements the task's contract.</param>
    public CheckResult Run(CheckedTask task, MethodInfo check, Type answer) => Observe(task, check, answer).Result;

    /// <inheritdoc cref="Run"/>
    internal CheckRun Observe(CheckedTask task, MethodInfo check, Type answer)
    {
        using var printed = new Beginning();
        var judge = new Judge(task.Task, seed, command);
        var wrong = Capture(printed, () => Attempt(check, answer, judge));
        var hit = BlankRecorder.Take() is [var first, ..] ? first : null;
        var place = hit is null ? "" : $"{Path.GetRelativePath(root, hit.File).Replace('\\', '/')}:{hit.Line}";
        var result = (hit, wrong) switch
        {
            (null, null) => new CheckResult(task.Id, check.Name, CheckState.Passed, Printed: printed.ToString()),
            (null, _) => new CheckResult(
                task.Id, check.Name, CheckState.Failed, Beginning.Of(wrong.Message, LongestMessage), printed.ToString()),
            (_, null) => new CheckResult(task.Id, check.Name, CheckState.Vacuous,
                $"Task {task.Id}: the check {check.Name} passes although {place} is blank, so it proves nothing. "
                    + "This is a mistake of the course."),
            _ => new CheckResult(
                task.Id, check.Name, CheckState.NotStarted, $"not started: task {task.Id}, {task.Task.Title}, {place}", Blank: place),
        };
        return new CheckRun(result, hit is null ? wrong : null);
    }

    /// <summary>What is wrong with an answer; null for a right one.</summary>
    private static WrongAnswerException? Attempt(MethodInfo check, Type answer, Judge judge)
    {
        BlankRecorder.Take(); // what an earlier check left running may have reached a blank since
        try
        {
            var checks = check.DeclaringType!.MakeGenericType(answer);
            checks.GetMethod(check.Name)!.Invoke(Activator.CreateInstance(checks), BindingFlags.DoNotWrapExceptions, null, [judge], null);
            return null;
        }
        catch (WrongAnswerException wrong)
        {
            return wrong;
        }
        catch (Exception thrown) // whatever the learner's code throws is an answer, too
        {
            return judge.Threw(thrown);
        }
    }

    private static WrongAnswerException? Capture(TextWriter printed, Func<WrongAnswerException?> attempt)
    {
        var (output, error) = (Console.Out, Console.Error);
        Console.SetOut(printed);
        Console.SetError(printed);
        try
        {
            return attempt();
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
