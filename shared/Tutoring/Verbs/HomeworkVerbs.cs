using System.CommandLine;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>The verbs of a chapter's homework: <c>check</c>, <c>watch</c>, <c>progress</c>, <c>hint</c> and <c>reset</c>.</summary>
public static class HomeworkVerbs
{
    /// <summary>Adds the verbs to a chapter's command line.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="chapter">The chapter's folder.</param>
    public static void AddTo(CommandLineApp app, string chapter)
    {
        var task = new Argument<string>("TASK") { Description = "The number of a task, such as 1.2." };
        var anyTask = new Argument<string?>("TASK")
        {
            Description = "The number of a task, such as 1.2; without it, all of the chapter.",
            DefaultValueFactory = _ => null,
        };
        var seed = ValueOption.Seed();
        var json = ValueOption.NewFile("--json", "Also writes the result of every task there, for a teacher.");

        app.AddVerb("check", "Checks your homework.", [anyTask, seed, json], (options, stop) =>
        {
            var folder = FolderOf(chapter);
            return new CheckVerb(folder, app.Output, app.Error)
                .Run(Named(folder, options.GetValue(anyTask)), options.GetValue(seed), options.GetValue(json), stop);
        }, stopsByItself: true);
        app.AddVerb("watch", "Checks your homework whenever you save it, until Ctrl-C.", [anyTask, seed], (options, stop) =>
        {
            var folder = FolderOf(chapter);
            var check = new CheckVerb(folder, app.Output, app.Error);
            var named = Named(folder, options.GetValue(anyTask));
            return new WatchVerb(folder, app.Output).Run(asked => check.Show(asked, options.GetValue(seed), stop), named, stop);
        }, stopsByItself: true);
        app.AddVerb("progress", "Shows how far your homework is.", [],
            (_, stop) => new ProgressVerb(FolderOf(chapter), app.Output, app.Error).Run(stop), stopsByItself: true);
        app.AddVerb("hint", "Gives the next hint for a task.", [task], (options, _) =>
        {
            var folder = FolderOf(chapter);
            return new HintVerb(folder, app.Output).Run(folder.TaskNamed(options.GetValue(task)!));
        });
        app.AddVerb("reset", "Makes a task blank again; what you wrote is kept aside.", [task], (options, _) =>
        {
            var folder = FolderOf(chapter);
            return new ResetVerb(folder, app.Output).Run(folder.TaskNamed(options.GetValue(task)!));
        });
        LauncherVerb.AddTo(app, chapter);
    }

    private static HomeworkFolder FolderOf(string chapter)
    {
        var folder = HomeworkFolder.Find(chapter);
        return folder.Tasks.Count > 0 ? folder : throw new MisuseException($"Chapter {chapter} has no homework.");
    }

    private static TaskPlace? Named(HomeworkFolder folder, string? text) => text is null ? null : folder.TaskNamed(text);
}
