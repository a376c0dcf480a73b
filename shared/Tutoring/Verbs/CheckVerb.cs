using Course.Files;
using Course.Judging;
using Course.Terminal;
using Course.Tutoring.Building;
using Course.Tutoring.Checking;

namespace Course.Tutoring.Verbs;

/// <summary>Builds what changed, runs the checks, and tells what they found.</summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">Where results are told.</param>
/// <param name="error">Where is told what does not compile.</param>
public sealed class CheckVerb(HomeworkFolder folder, TextWriter output, TextWriter error)
{
    /// <summary>Checks.</summary>
    /// <param name="task">The task; all of the chapter if null.</param>
    /// <param name="seed">Starts all randomness.</param>
    /// <param name="jsonFile">Where to write the result of every task, if anywhere.</param>
    /// <param name="stop">Ends the checking.</param>
    /// <returns><see cref="ExitCode.Fine"/> if nothing that was attempted is wrong.</returns>
    public int Run(TaskPlace? task, long seed, string? jsonFile, CancellationToken stop)
    {
        var reports = TryCheck(task, seed, stop, out var compilerSays);
        var files = new SideFiles();
        if (jsonFile is not null)
        {
            files.Try(() => TeachersReport.Write(jsonFile, folder, seed, reports, compilerSays));
        }

        var exitCode = compilerSays is not null ? ExitCode.Misused : Tell(reports);
        files.RequireAll("The homework is checked");
        return exitCode;
    }

    /// <summary>Checks, shows, and hands over what the checks found.</summary>
    internal IReadOnlyList<TaskReport> Show(TaskPlace? task, long seed, CancellationToken stop)
    {
        var reports = TryCheck(task, seed, stop, out var compilerSays);
        if (compilerSays is null)
        {
            Tell(reports);
        }

        return reports;
    }

    /// <summary>Shows what the checks found.</summary>
    internal int Tell(IReadOnlyList<TaskReport> reports)
    {
        output.Write(ReportPage.Table(folder, reports));
        foreach (var report in reports)
        {
            output.Write(ReportPage.Details(report));
        }

        return ExitCodeOf(reports);
    }

    /// <summary>The exit code: nothing attempted is wrong, something is, something does not compile.</summary>
    internal static int ExitCodeOf(IReadOnlyList<TaskReport> reports) => reports switch
    {
        _ when reports.Any(report => report.State is TaskState.DoesNotCompile) => ExitCode.Misused,
        _ when reports.Any(report => report.State is TaskState.Wrong) => ExitCode.Failed,
        _ => ExitCode.Fine,
    };

    /// <summary>What the checks found; nothing if the homework does not compile as a whole, which is told.</summary>
    /// <param name="task">The task; all of the chapter if null.</param>
    /// <param name="seed">Starts all randomness.</param>
    /// <param name="stop">Ends the checking.</param>
    /// <param name="compilerSays">What does not compile; null if a verdict on each task was possible.</param>
    public IReadOnlyList<TaskReport> TryCheck(TaskPlace? task, long seed, CancellationToken stop, out string? compilerSays)
    {
        var build = new HomeworkBuild(folder, BuildOutput.OfThisProgram, stop);
        try
        {
            build.BuildChecker(output.WriteLine);
            var answers = build.CompileAnswers();
            compilerSays = null;
            TellOfOthers(answers, task);
            return new Verdicts(folder, build.CheckerAssembly).Of(answers, task, seed, stop);
        }
        catch (BuildFailedException failure)
        {
            error.WriteLine(Excerpt.Lines(failure.Message));
            compilerSays = failure.Message;
            return [];
        }
    }

    /// <summary>Files of other tasks than the one that was asked for.</summary>
    private void TellOfOthers(CompiledAnswers answers, TaskPlace? task)
    {
        foreach (var broken in answers.Broken.Keys.Where(name => task is not null && name != Path.GetFileName(task.File)))
        {
            error.WriteLine($"{broken}, which is not of task {task!.Id}, does not compile and counts as blank.");
        }
    }
}
