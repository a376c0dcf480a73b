using System.CommandLine;
using System.Globalization;
using Course.Lessons;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>
/// <c>train --mine</c>: the chapter's capstone on the learner's own pieces. It names what it takes from the course, because that is not
/// written yet, and saves the picture that the network draws in <c>.course/mine</c>.
/// </summary>
public static class CapstoneVerb
{
    /// <summary>The option, for a verb <c>train</c> that can do more.</summary>
    public static Option<bool> Mine { get; } = new("--mine")
    {
        Description = "Trains on the pieces that you wrote, instead of the course's.",
    };

    /// <summary>Adds a verb <c>train</c> that does nothing else.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="chapter">The chapter, with its capstone.</param>
    /// <param name="screen">Where it is shown; the console unless given.</param>
    public static void AddTo(CommandLineApp app, Chapter chapter, Screen? screen = null) => app.AddVerb(
        "train", $"{chapter.Capstone!.Title}; with --mine on the pieces that you wrote.", [Mine], (options, stop) =>
        {
            var where = screen ?? Screen.OfConsole();
            if (options.GetValue(Mine))
            {
                return Run(chapter, where, stop);
            }

            chapter.Capstone.Run(where, new CoursesPieces(), stop);
            return ExitCode.Fine;
        });

    /// <summary>Trains on the learner's pieces.</summary>
    /// <param name="chapter">The chapter, with its capstone.</param>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="stop">Ends the training.</param>
    /// <param name="pieces">The pieces; those of the homework unless given.</param>
    /// <returns><see cref="ExitCode.Failed"/> if less is learned than with right pieces.</returns>
    public static int Run(Chapter chapter, Screen screen, CancellationToken stop, LearnersPieces? pieces = null)
    {
        var root = CourseFolder.Find();
        pieces ??= LearnersPieces.In(root);
        screen.WriteLine($"{chapter.Capstone!.Title}.");
        var result = chapter.Capstone.Run(screen, pieces, stop);
        screen.WriteLine();
        pieces.Tell(screen);
        var file = Path.Combine(root, ".course", "mine", $"{chapter.Folder}.svg");
        result.Picture.Save(file);
        screen.WriteLine($"What it draws is in {Path.GetRelativePath(Environment.CurrentDirectory, file)}.");
        if (result.Accuracy >= chapter.Capstone.LeastAccuracy)
        {
            return ExitCode.Fine;
        }

        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"With right pieces it reads {chapter.Capstone.LeastAccuracy:P0} and more: one of yours is not right, and 'check' finds it."));
        return ExitCode.Failed;
    }
}
