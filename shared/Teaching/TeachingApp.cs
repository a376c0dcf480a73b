using System.CommandLine;
using Course.Files;
using Course.Lessons;
using Course.Terminal;
using Course.Tutoring;
using Course.Tutoring.Building;
using Course.Tutoring.Grading;
using Course.Tutoring.Verbs;

namespace Course.Teaching;

/// <summary>The command line for all chapters at once: a learner's progress, and what a teacher needs.</summary>
public static class TeachingApp
{
    /// <summary>Prepares it.</summary>
    /// <param name="root">The folder of <c>Course.sln</c>.</param>
    /// <param name="output">Where results are told; standard output unless given.</param>
    /// <param name="error">Where the sentences about misuse and failure are written; standard error unless given.</param>
    public static CommandLineApp Create(string root, TextWriter? output = null, TextWriter? error = null)
    {
        var app = new CommandLineApp("course", "Your homework of all chapters, and what a teacher needs.")
        {
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
        }.Knows<BuildFailedException>().Knows<FileWriteException>();
        app.AddVerb("progress", "Shows how far your homework of all chapters is.", [], (_, stop) => Progress(app, root, stop));
        AddGrade(app, root);
        var target = new Argument<string>("DIR") { Description = "The folder to make." };
        app.AddVerb("hand-out", "Copies the course for a class, without solutions and with every homework blank.", [target],
            (options, _) => new HandOut(root, app.Output).Run(options.GetValue(target)!));
        LauncherVerb.AddTo(app, Path.Combine("shared", "Teaching"));
        return app;
    }

    private static int Progress(CommandLineApp app, string root, CancellationToken stop)
    {
        var codes = HomeworkFolder.All(root).Select(chapter => new ProgressVerb(chapter, app.Output, app.Error).Summarize(stop)).ToArray();
        return codes.Max();
    }

    private static void AddGrade(CommandLineApp app, string root)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "What was handed in, a folder a student.",
            Arity = ArgumentArity.OneOrMore,
        };
        var chapters = new Option<string[]>("--chapter")
        {
            Description = "A chapter to judge, such as 01; all that have homework unless given.",
            HelpName = "NN",
            AllowMultipleArgumentsPerToken = true,
        };
        var csv = ValueOption.NewFile("--csv", "Writes a table there: a row a student, a column a task.");
        var reports = ValueOption.Folder("--reports", "Writes there what each check found, a file a student and chapter.", "");
        var seed = ValueOption.Seed();
        app.AddVerb("grade", "Judges what a class handed in.", [folders, chapters, csv, reports, seed], (options, stop) =>
        {
            var submissions = Submissions(options.GetValue(folders)!);
            var named = options.GetValue(chapters) is { Length: > 0 } asked
                ? [.. asked.Select(name => Named(root, name))]
                : HomeworkFolder.All(root);
            var folder = options.GetValue(reports) is { Length: > 0 } given ? OutputFolder.Prepare("--reports", given) : null;
            return new GradeVerb(named, app.Output, app.Error)
                .Run(submissions, options.GetValue(seed), options.GetValue(csv), folder, stop);
        });
    }

    /// <summary>A folder a student; files beside them, such as the table of last time, are passed over.</summary>
    private static Submission[] Submissions(string[] paths)
    {
        var missing = paths.FirstOrDefault(path => !Path.Exists(path));
        if (missing is not null)
        {
            throw new MisuseException("DIR", missing, "folders that exist, such as 'submissions/*'");
        }

        Submission[] found = [.. paths.Where(Directory.Exists)
            .Select(path => new Submission(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), path))];
        if (found.CountBy(submission => submission.Student).FirstOrDefault(student => student.Value > 1) is { Value: > 1 } twice)
        {
            throw new MisuseException($"Two folders are called '{twice.Key}', and a folder's name stands for its student; rename one.");
        }

        return found.Length > 0 ? found : throw new MisuseException("DIR", string.Join(' ', paths), "folders, one a student");
    }

    private static HomeworkFolder Named(string root, string name)
    {
        var all = HomeworkFolder.All(root);
        var number = $"{name.PadLeft(2, '0')}-";
        return all.FirstOrDefault(
                chapter => chapter.Chapter == name || chapter.Chapter.StartsWith(number, StringComparison.Ordinal))
            ?? throw new MisuseException("--chapter", name, $"one of {string.Join(", ", all.Select(chapter => chapter.Chapter))}");
    }
}
