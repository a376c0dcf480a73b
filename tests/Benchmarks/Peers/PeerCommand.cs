using System.CommandLine;
using Course.Cnn.App.Measuring;
using Course.Lessons;
using Course.Terminal;

namespace Benchmarks.Peers;

/// <summary>
/// Compares the engine with its peers in one run: <c>dotnet run -c Release --project tests/Benchmarks -- --peers</c>.
/// The sides take turns, group by group and round by round, so that a slow moment of the machine meets both.
/// </summary>
internal static class PeerCommand
{
    /// <summary>The verb of the comparison; on the command line it is written as an option.</summary>
    public const string PeersVerb = "peers";

    /// <summary>The verb of the engine's side, which the comparison starts.</summary>
    public const string EngineVerb = "engine";

    private static readonly Option<int> Threads = ValueOption.PositiveInteger(
        "--threads", "Threads of both sides.", Environment.ProcessorCount);
    private static readonly Option<int> Rounds = ValueOption.PositiveInteger("--rounds", "How often the sides take turns.", 3);
    private static readonly Option<double> Seconds = ValueOption.PositiveNumber(
        "--seconds", "How long each function is measured in a round; the lecture's step three times as long.", 0.5);
    private static readonly Option<PeerGroup> Group = ValueOption.Choice("--group", "What to measure.", PeerGroup.Steps);
    private static readonly Option<bool> Lesson = new("--lesson") { Description = "Writes the table into chapter 04's lesson as well." };

    /// <summary>Runs the verb that the arguments name.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var app = new CommandLineApp("Benchmarks", "Compares the engine with PyTorch and NumPy.");
        app.AddVerb(PeersVerb, "Runs both sides in turn and prints one table.", [Threads, Rounds, Seconds, Lesson], Compare);
        app.AddVerb(EngineVerb, "Measures one group of the engine.", [Group, Threads, Seconds], (options, _) =>
        {
            EngineSide.Run(options.GetValue(Group), options.GetValue(Threads), options.GetValue(Seconds), Console.Out);
            return ExitCode.Fine;
        });
        return app.Run(arguments);
    }

    private static int Compare(ParseResult options, CancellationToken stop)
    {
        var (threads, rounds, seconds) = (options.GetValue(Threads), options.GetValue(Rounds), options.GetValue(Seconds));
        var python = MeasuringProcess.FindPython(MeasuringProcess.Pythons);
        var screen = Screen.OfConsole();
        var warning = MeasuringProcess.WarningOfPython(python);
        Warn(screen, warning);
        var (ours, theirs) = (new List<TimeSample>(), new List<TimeSample>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var group in Enum.GetValues<PeerGroup>().Where(group => group != PeerGroup.Scaling || Environment.ProcessorCount > 1))
            {
                stop.ThrowIfCancellationRequested();
                Action our = () => ours.AddRange(MeasuringProcess.OfEngine(group, group == PeerGroup.Scaling ? 2 : threads, seconds));
                Action their = () => theirs.AddRange(group == PeerGroup.Scaling
                    ? MeasuringProcess.OfEngine(group, 1, seconds)
                    : MeasuringProcess.OfPython(python, group, threads, seconds));
                (our, their) = round % 2 == 0 ? (our, their) : (their, our); // who begins changes
                our();
                their();
            }
        }

        var table = PeerTable.Of(PeerTarget.All, ours, theirs);
        screen.WriteLine($"{Machine.Describe(threads)}; {rounds} rounds in turn");
        screen.Write(table);
        Warn(screen, warning);
        if (options.GetValue(Lesson))
        {
            if (warning.Length > 0)
            {
                throw new FailureException("The lesson keeps its table: the peers are not at their best on this machine.");
            }

            MeasuredBlock.Write(
                "04-cnn", "peers", $"Measured on {Machine.Describe(threads)}, {rounds} rounds in turn.\n\n{table.ToMarkdown()}");
        }

        return ExitCode.Fine;
    }

    private static void Warn(Screen screen, string warning)
    {
        if (warning.Length > 0)
        {
            screen.WriteLine($"Warning: {warning}");
        }
    }
}
