using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>A file is one idea, with a name that says which.</summary>
public sealed class FileTests
{
    private const int MostLines = 400;

    private static readonly string[] EmptyNames = ["Utils", "Util", "Utilities", "Helpers", "Helper", "Common", "Misc"];

    [Test]
    public void No_file_has_more_than_400_lines() =>
        Assert.That(SourceTree.Sources.Where(source => source.Lines.Length > MostLines), Is.Empty, "Split them by what they are about.");

    [Test]
    public void A_program_with_a_command_line_guards_its_standard_streams_first()
    {
        var programs = SourceTree.Sources.Where(source => Path.GetFileName(source.Path) == "Program.cs"
            && source.Lines.Contains("using Course.Terminal;")).ToList();

        Assert.That(programs, Has.Count.AtLeast(6), "five chapters and the benchmarks");
        Assert.That(
            programs.Where(program => program.Lines.First(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal))
                != "StandardStreams.Guard();"),
            Is.Empty);
    }

    [Test]
    public void No_file_and_no_folder_has_a_name_that_says_nothing() =>
        Assert.That(
            SourceTree.Sources.Where(
                source => source.Path.Split('/').Any(part => EmptyNames.Contains(Path.GetFileNameWithoutExtension(part)))),
            Is.Empty);
}
