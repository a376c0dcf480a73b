using Course.Lessons;
using Course.Terminal;
using Course.Tutoring.Building;

namespace Course.Tutoring.Verbs;

/// <summary>
/// The command line of a chapter with homework: the verbs of its demonstrations, which also run on the learner's code,
/// and the verbs of its homework.
/// </summary>
/// <example><code>return HomeworkApp.Create(contents).Run(args);</code></example>
public static class HomeworkApp
{
    /// <summary>Makes a chapter's command line.</summary>
    /// <param name="chapter">What it shows.</param>
    /// <param name="screen">Where demonstrations are shown; the console unless given.</param>
    /// <param name="defaultVerb">What runs without a verb; the walk through the demonstrations unless given.</param>
    public static CommandLineApp Create(Chapter chapter, Screen? screen = null, string defaultVerb = "walk")
    {
        var app = ChapterApp.Create(chapter, screen ?? Screen.OfConsole(), () => LearnersCode.Of(chapter.Folder), defaultVerb: defaultVerb)
            .Knows<BuildFailedException>(ExitCode.Misused);
        HomeworkVerbs.AddTo(app, chapter.Folder);
        return app;
    }
}
