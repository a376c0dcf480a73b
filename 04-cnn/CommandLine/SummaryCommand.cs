using System.CommandLine;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.CommandLine;

/// <summary>Prints the lecture's network as a table.</summary>
public static class SummaryCommand
{
    /// <summary>It has no options.</summary>
    public static IEnumerable<Option> Options => [];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        screen.WriteLine(SummaryTable.Of(LectureNetwork.Create<float>(new Rng(0)), [28, 28, 1]).ToText(screen.HasUnicode).TrimEnd());
        return ExitCode.Fine;
    }
}
