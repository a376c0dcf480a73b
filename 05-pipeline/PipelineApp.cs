using Course.Terminal;
using Course.Tutoring.Verbs;

namespace Course.Pipeline.App;

/// <summary>
/// The command line of chapter 05. Its lesson comes after chapter 04's; until then it says what the chapter will be about
/// and where the road goes on today.
/// </summary>
public static class PipelineApp
{
    /// <summary>Makes the command line.</summary>
    /// <param name="screen">Where the answer is shown.</param>
    public static CommandLineApp Create(Screen screen)
    {
        var app =
            new CommandLineApp("05-pipeline", "The work around a model: data, training runs, search, export.") { DefaultVerb = "about" };
        app.AddVerb("about", "Says what the chapter is about.", [], (_, _) =>
        {
            screen.WriteLine(
                "Chapter 05 is about the work around a model: a trainer with callbacks and checkpoints, metrics, hyper-parameter search, "
                    + "export, prediction on pictures of your own.");
            screen.WriteLine(
                "Its lesson is not written yet. Chapter 04 trains, measures, saves and uses a network: "
                    + "dotnet run -c Release --project 04-cnn -- --help");
            return ExitCode.Fine;
        });
        LauncherVerb.AddTo(app, "05-pipeline");
        return app;
    }
}
