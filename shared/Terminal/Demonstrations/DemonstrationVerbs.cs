using System.CommandLine;

namespace Course.Terminal;

/// <summary>Runs a demonstration on the learner's own code in place of the lesson's.</summary>
/// <param name="name">The demonstration.</param>
/// <param name="screen">Where it is shown.</param>
/// <returns>An <see cref="ExitCode"/>.</returns>
public delegate int DemonstrationOnHomework(string name, Screen screen);

/// <summary>The verbs of a chapter's demonstrations: <c>tour</c>, which runs without a verb, <c>list</c> and <c>demo</c>.</summary>
public static class DemonstrationVerbs
{
    /// <summary>The verb that walks through all demonstrations: make it the chapter's <see cref="CommandLineApp.DefaultVerb"/>.</summary>
    public const string Tour = "tour";

    /// <summary>Adds the verbs to a chapter's command line.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="demonstrations">The demonstrations in the order of the lesson.</param>
    /// <param name="onHomework">Runs one on the learner's code; null for a chapter without homework.</param>
    /// <param name="screen">Where they are shown; the console if null.</param>
    public static void AddTo(CommandLineApp app, IReadOnlyList<Demonstration> demonstrations, DemonstrationOnHomework? onHomework = null, Screen? screen = null)
    {
        var name = new Argument<string>("NAME") { Description = "The name of a demonstration; 'list' shows them." };
        var mine = new Option<bool>("--mine") { Description = "Runs it on your homework." };

        app.AddVerb(Tour, "Walks through the chapter's demonstrations.", [], (_, stop) => Walk(demonstrations, screen ?? Screen.OfConsole(), stop));
        app.AddVerb("list", "Names the demonstrations.", [], (_, _) =>
        {
            var table = new TextTable("name", "shows");
            foreach (var demonstration in demonstrations)
            {
                table.Row(demonstration.Name, demonstration.Title);
            }

            (screen ?? Screen.OfConsole()).WriteLine(table.ToText().TrimEnd());
            return ExitCode.Fine;
        });
        app.AddVerb("demo", "Runs one demonstration.", onHomework is null ? [name] : [name, mine], (options, _) =>
        {
            var chosen = Named(demonstrations, options.GetValue(name)!);
            if (onHomework is not null && options.GetValue(mine))
            {
                return onHomework(chosen.Name, screen ?? Screen.OfConsole());
            }

            chosen.Run(screen ?? Screen.OfConsole());
            return ExitCode.Fine;
        });
    }

    private static int Walk(IReadOnlyList<Demonstration> demonstrations, Screen screen, CancellationToken stop)
    {
        for (var i = 0; i < demonstrations.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            screen.WriteLine($"{i + 1} of {demonstrations.Count}: {demonstrations[i].Title}  (demo {demonstrations[i].Name})");
            screen.WriteLine();
            demonstrations[i].Run(screen);
            screen.WriteLine();
            if (i < demonstrations.Count - 1 && screen.IsLive && !Console.IsInputRedirected)
            {
                screen.WriteLine("Enter goes on, Ctrl-C ends.");
                Console.ReadLine();
            }
        }

        return ExitCode.Fine;
    }

    private static Demonstration Named(IReadOnlyList<Demonstration> demonstrations, string name)
    {
        var names = demonstrations.Select(demonstration => demonstration.Name);
        return demonstrations.FirstOrDefault(demonstration => demonstration.Name == name) ?? throw new MisuseException(Spelling.Closest(name, names) is { } meant
            ? $"There is no demonstration '{name}'; did you mean '{meant}'?"
            : $"There is no demonstration '{name}'; there are {string.Join(", ", names)}.");
    }
}
