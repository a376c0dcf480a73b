using System.CommandLine;
using Course.Data;
using Course.Terminal;

namespace Course.Cnn.CommandLine;

/// <summary>Says which data sets are on this machine and where they are looked for.</summary>
public static class DataCommand
{
    /// <summary>It has no options.</summary>
    public static IEnumerable<Option> Options => [];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var folders = DataFolders.OfThisUser();
        var table = new TextTable("Data set", "--data", "Where");
        table.Row("generated digits", "generated", "made by this program, nothing to download");
        foreach (var set in IdxDataSet.All)
        {
            table.Row(set.Name, set.FolderName, set.Find(folders) ?? "not on this machine");
        }

        screen.WriteLine(table.ToText(screen.HasUnicode));
        screen.WriteLine($"Looked for in the folder that {DataFolders.Variable} names ({folders.FromEnvironment ?? "not set"}) and in {folders.Cache}; --data DIR names any other.");
        return ExitCode.Fine;
    }
}
