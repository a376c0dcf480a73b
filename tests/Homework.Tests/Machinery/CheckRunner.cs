using System.Reflection;
using Course.Judging.Running;

namespace Homework.Tests.Machinery;

/// <summary>Runs one check on one answer, in this process.</summary>
public static class CheckRunner
{
    /// <summary>The seed of a run that asks for no other.</summary>
    public const long UsualSeed = 1;

    /// <summary>Runs a check and says what it found. Whether the answer is begun is decided by the record of blanks, not by what was thrown.</summary>
    /// <param name="task">The task.</param>
    /// <param name="check">The name of the check.</param>
    /// <param name="answer">The type that implements the task's contract.</param>
    /// <param name="seed">Starts the judge's random numbers.</param>
    public static CheckResult Run(HomeworkTask task, string check, Type answer, long seed)
    {
        var folder = CourseFolders.Of(task.Task.Id.Chapter);
        var judge = new Judge(task.Task, seed, folder.Command);
        using var printed = new Beginning();
        var wrong = Capture(printed, () => Attempt(task, check, answer, judge));
        return (BlankRecorder.Take(), wrong) switch
        {
            ([], null) => new CheckResult(task.Id, check, CheckState.Passed, Printed: printed.ToString()),
            ([], { } message) => new CheckResult(task.Id, check, CheckState.Failed, message, printed.ToString()),
            ([var hit, ..], null) => new CheckResult(task.Id, check, CheckState.Vacuous,
                $"Task {task.Id}: the check {check} passes although {folder.Relative(hit.File)}:{hit.Line} is blank, so it proves nothing. This is a mistake of the course."),
            ([var hit, ..], _) => new CheckResult(task.Id, check, CheckState.NotStarted,
                $"not started: task {task.Id}, {task.Task.Title}, {folder.Relative(hit.File)}:{hit.Line}", Blank: $"{folder.Relative(hit.File)}:{hit.Line}"),
        };
    }

    /// <summary>The message of a wrong answer; null for a right one.</summary>
    private static string? Attempt(HomeworkTask task, string check, Type answer, Judge judge)
    {
        BlankRecorder.Take(); // what an earlier check left running may have reached a blank since
        try
        {
            var tests = task.Tests[0].MakeGenericType(answer);
            tests.GetMethod(check)!.Invoke(Activator.CreateInstance(tests), BindingFlags.DoNotWrapExceptions, null, [judge], null);
            return null;
        }
        catch (WrongAnswerException wrong)
        {
            return wrong.Message;
        }
        catch (Exception thrown) // whatever the learner's code throws is an answer, too
        {
            return judge.Threw(thrown).Message;
        }
    }

    private static string? Capture(TextWriter printed, Func<string?> attempt)
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
