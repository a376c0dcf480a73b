using System.CommandLine;
using Course.Files;
using Course.Tensors;

namespace Course.Terminal;

/// <summary>
/// A chapter's command line: verbs with options, run with the same manners everywhere. What the user got wrong is answered with one
/// sentence on standard error and <see cref="ExitCode.Misused"/>; what failed, with one sentence and <see cref="ExitCode.Failed"/>.
/// Ctrl-C ends every verb within a second, with <see cref="ExitCode.Interrupted"/>. Only a mistake of the program itself shows a stack
/// trace.
/// </summary>
/// <example>
/// <code>
/// var epochs = ValueOption.PositiveInteger("--epochs", "Passes over the training data.", 10);
/// var app = new CommandLineApp("0N-name", "What the chapter is about.") { DefaultVerb = "train" };
/// app.AddVerb("train", "Trains the network.", [epochs], (options, stop) => Train(options.GetValue(epochs), stop));
/// return app.Run(args);
/// </code>
/// </example>
public sealed class CommandLineApp
{
    internal const string StoppedEarly = "Stopped before the work was done.";

    private readonly RootCommand root;
    private readonly Dictionary<Type, int> knownFailures = new()
    {
        [typeof(MisuseException)] = ExitCode.Misused,
        [typeof(FailureException)] = ExitCode.Failed,
        [typeof(OutputLostException)] = ExitCode.Failed,
        [typeof(ShapeException)] = ExitCode.Failed,
        [typeof(InvalidDataException)] = ExitCode.Failed,
        [typeof(IOException)] = ExitCode.Failed,
        [typeof(UnauthorizedAccessException)] = ExitCode.Failed,
    };

    private StopRequest? stop; // of the verb that runs

    /// <summary>Begins a command line without verbs.</summary>
    /// <param name="name">What the user types to get here, as help shows it: "0N-name".</param>
    /// <param name="description">What the chapter does, in a sentence.</param>
    public CommandLineApp(string name, string description)
    {
        root = new RootCommand(description) { HelpName = name };
    }

    /// <summary>The verb that runs when the command line begins with none; null when a verb has to be named.</summary>
    public string? DefaultVerb { get; init; }

    /// <summary>Where help is written.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Where the sentences about misuse and failure are written.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Adds a verb.</summary>
    /// <param name="name">The verb as it is typed.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="parameters">Its options and arguments, in the order of the help page.</param>
    /// <param name="run">The work; receives the options and a token that the first Ctrl-C cancels,
    /// returns an <see cref="ExitCode"/>.</param>
    /// <param name="stopsByItself">Whether the work looks at the token and has something to finish then, which is waited for; other work
    /// is ended when it does not stop in time.</param>
    /// <param name="isHidden">Whether help does not show it: a verb for programs.</param>
    public void AddVerb(string name, string description, IEnumerable<Symbol> parameters, Func<ParseResult, CancellationToken, int> run,
        bool stopsByItself = false, bool isHidden = false)
    {
        var verb = new Command(name, description) { Hidden = isHidden };
        foreach (var parameter in parameters)
        {
            switch (parameter)
            {
                case Option option:
                    verb.Add(option);
                    break;
                case Argument argument:
                    verb.Add(argument);
                    break;
                default:
                    throw new ArgumentException(
                        $"Verb '{name}' received {parameter.GetType().Name} '{parameter.Name}'; a parameter is an option or an argument.",
                        nameof(parameters));
            }
        }

        verb.SetAction(options =>
        {
            stop!.Grace = stopsByItself ? Timeout.InfiniteTimeSpan : stop.Grace;
            return run(options, stop.Token);
        });
        root.Add(verb);
    }

    /// <summary>Says that an exception of this type carries a sentence for the user: it is printed instead of a stack trace.</summary>
    /// <typeparam name="TException">The type; derived types are known with it.</typeparam>
    /// <param name="exitCode">What the command then returns.</param>
    public CommandLineApp Knows<TException>(int exitCode = ExitCode.Failed) where TException : Exception
    {
        knownFailures[typeof(TException)] = exitCode;
        return this;
    }

    /// <summary>Reads the command line, runs the verb and returns the <see cref="ExitCode"/>.</summary>
    public int Run(IReadOnlyList<string> arguments)
    {
        var parsed = root.Parse(
            WithVerb(arguments), new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            Error.WriteLine(Excerpt.Sentence(MisuseSentence.Of(parsed)));
            return ExitCode.Misused;
        }

        using var request = new StopRequest(Error);
        stop = request;
        try
        {
            var exitCode = parsed.Invoke(new InvocationConfiguration
            {
                Output = Output,
                Error = Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // StopRequest listens for Ctrl-C
            });
            return exitCode == ExitCode.Fine && request.SignalExitCode is { } stopped ? stopped : exitCode;
        }
        catch (OperationCanceledException) when (request.SignalExitCode is not null)
        {
            Error.WriteLine(StoppedEarly);
            return request.SignalExitCode.Value;
        }
        catch (OutputLostException loss) when (loss.ReaderIsGone)
        {
            return ExitCode.Unread;
        }
        catch (OutOfMemoryException)
        {
            Error.WriteLine("The memory of this machine, or of this process, is not enough for that; "
                + "choose smaller batches, pictures or networks.");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (ExitCodeOf(failure) is { } exitCode)
        {
            Error.WriteLine(Excerpt.Sentence(failure.Message));
            return exitCode;
        }
    }

    private IReadOnlyList<string> WithVerb(IReadOnlyList<string> arguments)
    {
        var namesVerb = arguments.Count > 0 && (!arguments[0].StartsWith('-') || root.Options.Any(
            option => option.Name == arguments[0] || option.Aliases.Contains(arguments[0])));
        return namesVerb || DefaultVerb is null ? arguments : [DefaultVerb, .. arguments];
    }

    /// <summary>
    /// The exit code of the nearest known ancestor of an exception's type; null when the exception is a mistake of the program.
    /// </summary>
    private int? ExitCodeOf(Exception failure)
    {
        for (var type = failure.GetType(); type is not null; type = type.BaseType)
        {
            if (knownFailures.TryGetValue(type, out var exitCode))
            {
                return exitCode;
            }
        }

        return null;
    }
}
