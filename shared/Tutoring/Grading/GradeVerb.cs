using System.Collections.Concurrent;
using Course.Files;
using Course.Terminal;
using Course.Tutoring.Building;
using Course.Tutoring.Verbs;

namespace Course.Tutoring.Grading;

/// <summary>
/// Judges what a class handed in and writes a table. Submissions are only read; what they do while they are judged
/// happens in guarded processes, as with <c>check</c>.
/// </summary>
/// <param name="chapters">The chapters to judge.</param>
/// <param name="output">Where the course of things is told.</param>
/// <param name="error">Where is told what could not be judged.</param>
public sealed class GradeVerb(IReadOnlyList<HomeworkFolder> chapters, TextWriter output, TextWriter error)
{
    private const int MostDesks = 8; // each holds a compiler and a judged process

    /// <summary>Judges.</summary>
    /// <param name="submissions">What was handed in, a folder a student.</param>
    /// <param name="seed">Starts all randomness.</param>
    /// <param name="csvFile">Where the table goes, if anywhere.</param>
    /// <param name="reportsFolder">Where each student's results go, as <c>check --json</c> writes them, if anywhere.</param>
    /// <param name="stop">Ends the judging.</param>
    /// <returns><see cref="ExitCode.Fine"/>; <see cref="ExitCode.Failed"/> if a submission could not be judged.</returns>
    /// <exception cref="BuildFailedException">The course itself does not compile.</exception>
    public int Run(
        IReadOnlyList<Submission> submissions, long seed, string? csvFile, string? reportsFolder, CancellationToken stop)
    {
        foreach (var chapter in chapters)
        {
            new HomeworkBuild(chapter, BuildOutput.OfThisProgram).BuildChecker(output.WriteLine);
        }

        var grades = Judged(submissions, seed, stop);
        var book = new GradeBook([.. chapters.SelectMany(chapter => chapter.Tasks).Select(task => task.Id.ToString())], grades);
        output.WriteLine();
        output.Write(book.ToTable().ToText());
        if (csvFile is not null)
        {
            AtomicFile.WriteText(csvFile, book.ToCsv());
            output.WriteLine($"\nThe table is {csvFile}.");
        }

        if (reportsFolder is not null)
        {
            WriteReports(grades, seed, reportsFolder);
        }

        var troubled = grades.Where(grade => grade.Trouble.Length > 0).ToArray();
        foreach (var grade in troubled)
        {
            error.WriteLine($"{grade.Student} could not be judged: {grade.Trouble}");
        }

        return troubled.Length > 0 ? ExitCode.Failed : ExitCode.Fine;
    }

    /// <summary>Each desk takes the next submission until none is left; the grades keep the order of the submissions.</summary>
    private Grade[] Judged(IReadOnlyList<Submission> submissions, long seed, CancellationToken stop)
    {
        var grades = new Grade[submissions.Count];
        var waiting = new ConcurrentQueue<int>(Enumerable.Range(0, submissions.Count));
        var (told, tasks) = (0, chapters.Sum(chapter => chapter.Tasks.Count));
        var desks = Math.Min(Math.Min(Environment.ProcessorCount, MostDesks), submissions.Count);
        try
        {
            Task.WaitAll([.. Enumerable.Range(0, desks).Select(number => Task.Run(() => Work(number), stop))], stop);
        }
        catch (AggregateException failure)
        {
            throw failure.InnerExceptions[0];
        }

        return grades;

        void Work(int number)
        {
            var desk = new GradingDesk(chapters, number, seed);
            while (waiting.TryDequeue(out var i))
            {
                grades[i] = desk.Judge(submissions[i], stop);
                lock (waiting)
                {
                    output.WriteLine(
                        $"{++told} of {submissions.Count}: {grades[i].Student}, {grades[i].Done} of {tasks} tasks done");
                }
            }
        }
    }

    private void WriteReports(IReadOnlyList<Grade> grades, long seed, string reportsFolder)
    {
        foreach (var grade in grades)
        {
            foreach (var chapter in chapters)
            {
                var tasks = chapter.Tasks.Select(task => task.Id.ToString()).ToHashSet();
                TeachersReport.Write(Path.Combine(reportsFolder, $"{grade.Student}-{chapter.Chapter}.json"), chapter, seed,
                    [.. grade.Reports.Where(report => tasks.Contains(report.Task))], compilerSays: null);
            }
        }

        output.WriteLine($"What each check found is in {reportsFolder}.");
    }
}
