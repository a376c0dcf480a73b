using System.CommandLine;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.CommandLine;

/// <summary>Prints a network as a table, for the pictures it is to take.</summary>
public static class SummaryCommand
{
    private static readonly Option<string> Picture = new("--picture")
    {
        Description = "Height, width and channels of a picture.",
        HelpName = "HxWxC",
        DefaultValueFactory = _ => "28x28x1",
    };

    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [CnnOptions.Network, Picture];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var picture = Sizes(options.GetValue(Picture)!);
        var network = CnnOptions.Build(CnnOptions.NetworkNamed(options.GetValue(CnnOptions.Network)!), new Rng(0), picture, classes: 10);
        screen.WriteLine(SummaryTable.Of(network, picture).ToText(screen.HasUnicode).TrimEnd());
        return ExitCode.Fine;
    }

    private static Shape Sizes(string text)
    {
        var sizes = text.Split('x').Select(part => int.TryParse(part, out var size) && size is > 0 and <= CnnOptions.LargestSide ? size : 0).ToArray();
        return sizes.Length == 3 && sizes.Min() > 0
            ? sizes
            : throw new MisuseException("--picture", text, $"height, width and channels such as 32x32x3, each 1 to {CnnOptions.LargestSide}");
    }
}
