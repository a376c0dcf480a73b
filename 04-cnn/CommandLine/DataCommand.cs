using System.CommandLine;
using Course.Data.Cifar;
using Course.Data.Download;
using Course.Data.Sets;
using Course.Lessons;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>Says which data sets are on this machine and where they are looked for; downloads one on request.</summary>
public static class DataCommand
{
    private static readonly Option<string?> Download = new("--download")
    {
        Description = "The data set to download.",
        HelpName = string.Join('|', IdxDataSet.All.Select(set => set.FolderName)),
    };

    private static readonly Option<string?> From = new("--from")
    {
        Description = "An address that serves the four files, if not the usual ones.",
        HelpName = "URL",
    };

    private static readonly Option<string> To = ValueOption.Folder("--to", "The folder to download to.", DataFolders.OfThisUser().Cache);

    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [Download, From, To];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        if (options.GetValue(Download) is { } name)
        {
            Fetch(Named(name), options.GetValue(From), options.GetValue(To)!, screen, stop);
        }

        List(screen);
        return ExitCode.Fine;
    }

    private static void Fetch(IdxDataSet set, string? from, string to, Screen screen, CancellationToken stop)
    {
        var chosen = from is null ? set : set with { Mirrors = [Address(from)] };
        var folder = Path.Combine(OutputFolder.Prepare("--to", to), set.FolderName);
        using var client = new HttpClient();
        using var bar = new DownloadBar(screen);
        chosen.DownloadAsync(folder, new Downloader(client), bar, stop).GetAwaiter().GetResult();
        bar.Finish();
        screen.WriteLine($"{set.Name} is in {folder}");
        screen.WriteLine();
    }

    private static void List(Screen screen)
    {
        var folders = DataFolders.OfThisUser();
        var table = new TextTable("Data set", "--data", "Where");
        table.Row("generated digits", "generated", "made by this program, nothing to download");
        foreach (var set in IdxDataSet.All)
        {
            table.Row(set.Name, set.FolderName, set.Find(folders) ?? $"not on this machine; data --download {set.FolderName} fetches it");
        }

        foreach (var set in CifarDataSet.All)
        {
            table.Row(set.Format.Name, set.FolderName,
                set.Find(folders) ?? $"not on this machine; unpack {set.ArchiveFolder} in {Path.Combine(folders.Cache, set.FolderName)}");
        }

        screen.WriteLine(table.ToText(screen.HasUnicode));
        screen.WriteLine(
            $"Looked for in the folder that {DataFolders.Variable} names ({folders.FromEnvironment ?? "not set"}) and in {folders.Cache}; "
                + "--data DIR names any other.");
    }

    private static IdxDataSet Named(string name) => IdxDataSet.All.FirstOrDefault(set => set.FolderName == name)
        ?? throw new MisuseException("--download", name, $"one of {string.Join(", ", IdxDataSet.All.Select(set => set.FolderName))}");

    private static Uri Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new MisuseException("--from", text, "an address such as http://example.org/mnist");
}
