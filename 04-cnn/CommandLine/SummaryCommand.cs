using System.CommandLine;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>Prints a network as a table, for the pictures it is to take.</summary>
public static class SummaryCommand
{
    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [CnnOptions.Network, CnnOptions.Picture];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var picture = CnnOptions.PictureShape(options.GetValue(CnnOptions.Picture)!);
        var network = CnnOptions.Build(CnnOptions.NetworkNamed(options.GetValue(CnnOptions.Network)!), picture, classes: 10, new Rng(0));
        screen.WriteLine(SummaryTable.Of(network, picture).ToText(screen.HasUnicode).TrimEnd());
        return ExitCode.Fine;
    }
}
