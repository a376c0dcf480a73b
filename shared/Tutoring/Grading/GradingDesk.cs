using Course.Judging;
using Course.Tutoring.Building;
using Course.Tutoring.Checking;

namespace Course.Tutoring.Grading;

/// <summary>A place where one submission after another is compiled and judged, each in processes of its own.</summary>
/// <param name="chapters">The chapters to judge, whose checks are built.</param>
/// <param name="number">The number of the desk: two desks work side by side and share no folder.</param>
/// <param name="seed">Starts all randomness.</param>
internal sealed class GradingDesk(IReadOnlyList<HomeworkFolder> chapters, int number, long seed)
{
    /// <summary>Judges a submission.</summary>
    public Grade Judge(Submission submission, CancellationToken stop)
    {
        var reports = new List<TaskReport>();
        var trouble = new List<string>();
        foreach (var chapter in chapters)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (submission.AnswersTo(chapter) is { Count: > 0 } answers)
                {
                    reports.AddRange(Judge(chapter, answers, stop));
                }
            }
            catch (Exception failure) when (failure is BuildFailedException or IOException or UnauthorizedAccessException)
            {
                trouble.Add($"{chapter.Chapter}: {failure.Message.ReplaceLineEndings(" ")}");
            }
        }

        return new Grade(submission.Student, reports, string.Join("; ", trouble));
    }

    private IReadOnlyList<TaskReport> Judge(HomeworkFolder chapter, IReadOnlyList<string> answers, CancellationToken stop)
    {
        var place = Path.Combine(chapter.Memory, "grading", $"{chapter.Chapter}-{number}");
        var compiled = new AnswersProject(chapter, BuildOutput.OfThisProgram, place).Compile(answers, stop);
        return new Verdicts(chapter, new HomeworkBuild(chapter, BuildOutput.OfThisProgram).CheckerAssembly)
            .Of(compiled, task: null, seed, stop);
    }
}
