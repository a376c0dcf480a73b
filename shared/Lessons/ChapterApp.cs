using System.CommandLine;
using Course.Files;
using Course.Lessons.Quizzes;
using Course.Terminal;

namespace Course.Lessons;

/// <summary>
/// The command line that chapters share: without a verb it walks through the demonstrations; <c>list</c> names them,
/// <c>demo NAME</c> shows one, <c>pictures</c> draws the lesson's pictures. A chapter may add verbs of its own.
/// </summary>
/// <example><code>return ChapterApp.Create(NeuronChapter.Contents, Screen.OfConsole()).Run(args);</code></example>
public static class ChapterApp
{
    /// <summary>Makes a chapter's command line.</summary>
    /// <param name="chapter">What it shows.</param>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="learnersCode">Loads the learner's homework for <c>demo NAME --mine</c>; without it there is no such option.</param>
    /// <param name="error">Where the sentences about misuse and failure are written; standard error unless given.</param>
    /// <param name="defaultVerb">What runs without a verb; the walk unless given.</param>
    public static CommandLineApp Create(
        Chapter chapter, Screen screen, Func<ILearnersCode>? learnersCode = null, TextWriter? error = null, string defaultVerb = "walk")
    {
        var app = new CommandLineApp(chapter.Folder, chapter.Description)
        {
            DefaultVerb = defaultVerb,
            Error = error ?? Console.Error,
        }.Knows<FileWriteException>();
        AddWalk(app, chapter, screen);
        AddList(app, chapter, screen);
        AddDemo(app, chapter, screen, learnersCode);
        AddPictures(app, chapter, screen);
        if (chapter.Quiz.Count > 0)
        {
            QuizVerb.AddTo(app, chapter, screen);
        }

        return app;
    }

    private static void AddWalk(CommandLineApp app, Chapter chapter, Screen screen) =>
        app.AddVerb("walk", "Shows all demonstrations of the chapter, one after the other.", [], (_, stop) =>
        {
            var asks = screen.IsLive && !Console.IsInputRedirected;
            for (var i = 0; i < chapter.Demonstrations.Count; i++)
            {
                stop.ThrowIfCancellationRequested();
                Show(chapter.Demonstrations[i], screen, $"{i + 1}/{chapter.Demonstrations.Count} ");
                if (asks && i < chapter.Demonstrations.Count - 1 && !WantsNext(screen))
                {
                    break;
                }
            }

            screen.WriteLine($"The lesson is {chapter.Folder}/README.md.");
            return ExitCode.Fine;
        });

    private static void AddList(CommandLineApp app, Chapter chapter, Screen screen) =>
        app.AddVerb("list", "Names the demonstrations of the chapter.", [], (_, _) =>
        {
            var table = new TextTable("demonstration", "shows", "with --mine");
            foreach (var demonstration in chapter.Demonstrations)
            {
                table.Row(demonstration.Name, demonstration.Title, demonstration.Mine is { } mine ? $"task {mine.Task}" : "");
            }

            screen.Write(table);
            return ExitCode.Fine;
        });

    private static void AddDemo(CommandLineApp app, Chapter chapter, Screen screen, Func<ILearnersCode>? learnersCode)
    {
        var name = new Argument<string>("name") { Description = "The name of a demonstration, as 'list' shows it." };
        var mine = new Option<bool>("--mine") { Description = "Runs it on your homework instead of the course's code." };
        app.AddVerb("demo", "Shows one demonstration.", learnersCode is null ? [name] : [name, mine], (options, _) =>
        {
            var demonstration = Named(chapter, options.GetValue(name)!);
            if (learnersCode is null || !options.GetValue(mine))
            {
                Show(demonstration, screen);
                return ExitCode.Fine;
            }

            var onLearnersCode = demonstration.Mine ?? throw new MisuseException(NoHomework(chapter, demonstration));
            var code = learnersCode();
            Show(
                demonstration with
                {
                    Title = $"{demonstration.Title} (your task {onLearnersCode.Task})",
                    Run = where => onLearnersCode.Run(where, code),
                }, screen);
            return ExitCode.Fine;
        });
    }

    private static void AddPictures(CommandLineApp app, Chapter chapter, Screen screen)
    {
        var output = ValueOption.Folder("--output", "The folder for the pictures; the lesson's own unless given.", "");
        app.AddVerb("pictures", "Draws the lesson's pictures as SVG files.", [output], (options, stop) =>
        {
            var given = options.GetValue(output);
            var folder = OutputFolder.Prepare(
                "--output", string.IsNullOrEmpty(given) ? Path.Combine(CourseFolder.Find(), chapter.Folder, "Pictures") : given);
            foreach (var picture in chapter.Pictures)
            {
                stop.ThrowIfCancellationRequested();
                picture.Draw().Save(Path.Combine(folder, picture.FileName));
                screen.WriteLine($"drew {picture.FileName}");
            }

            screen.WriteLine($"{chapter.Pictures.Count} pictures are in {Excerpt.OneLine(folder)}.");
            return ExitCode.Fine;
        });
    }

    private static void Show(Demonstration demonstration, Screen screen, string number = "")
    {
        var line = screen.HasUnicode ? "──" : "--";
        screen.WriteLine($"{line} {number}{demonstration.Name}: {demonstration.Title} {line}");
        screen.WriteLine();
        demonstration.Run(screen);
        screen.WriteLine();
    }

    private static bool WantsNext(Screen screen)
    {
        screen.WriteLine("Enter shows the next one, q and Enter stops.");
        return Console.ReadLine() is { } answer && !answer.Trim().StartsWith("q", StringComparison.OrdinalIgnoreCase);
    }

    private static Demonstration Named(Chapter chapter, string name)
    {
        var names = chapter.Demonstrations.Select(demonstration => demonstration.Name).ToArray();
        return chapter.Demonstrations.FirstOrDefault(demonstration => demonstration.Name == name)
            ?? throw new MisuseException(Spelling.Closest(name, names) is { } meant
                ? $"There is no demonstration '{name}'; did you mean '{meant}'?"
                : $"There is no demonstration '{name}'; there are {string.Join(", ", names)}.");
    }

    private static string NoHomework(Chapter chapter, Demonstration demonstration)
    {
        var others = chapter.Demonstrations.Where(other => other.Mine is not null).Select(other => other.Name).ToArray();
        return $"Demonstration '{demonstration.Name}' runs no homework; "
            + $"--mine works with {(others.Length == 0 ? "none of this chapter" : string.Join(", ", others))}.";
    }
}
