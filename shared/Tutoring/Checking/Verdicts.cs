using Course.Judging;
using Course.Judging.Checking;
using Course.Tutoring.Building;

namespace Course.Tutoring.Checking;

/// <summary>
/// Judges compiled answers task by task, in processes of their own. A task that does not compile is told, and not judged.
/// </summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="checker">The program that runs the chapter's checks.</param>
public sealed class Verdicts(HomeworkFolder folder, string checker)
{
    /// <summary>Judges.</summary>
    /// <param name="answers">What was compiled.</param>
    /// <param name="task">The task; all of the chapter if null.</param>
    /// <param name="seed">Starts all randomness.</param>
    /// <param name="stop">Ends the checking.</param>
    /// <returns>The tasks in order.</returns>
    public IReadOnlyList<TaskReport> Of(CompiledAnswers answers, TaskPlace? task, long seed, CancellationToken stop)
    {
        var asked = task is null ? folder.Tasks : [task];
        var broken = asked.Where(place => answers.Broken.ContainsKey(Path.GetFileName(place.File)))
            .ToDictionary(place => place.Id.ToString());
        IReadOnlyList<TaskReport> judged = [];
        if (broken.Count < asked.Count)
        {
            var request = new CheckRequest(
                answers.Assembly, folder.Root, folder.Command, task?.Id.ToString(), [.. broken.Keys], seed);
            judged = new CheckerProcess(checker, CheckerProcess.UsualTimeLimit).Run(request, stop);
        }

        return [.. judged.Concat(broken.Values.Select(place => new TaskReport(place.Id.ToString(), place.Title, [])
        {
            CompilerSays = answers.Broken[Path.GetFileName(place.File)],
        })).OrderBy(report => report.Task, CheckerProcess.TaskOrder)];
    }
}
