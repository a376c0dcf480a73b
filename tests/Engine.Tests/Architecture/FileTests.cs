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
    public void No_file_and_no_folder_has_a_name_that_says_nothing() =>
        Assert.That(
            SourceTree.Sources.Where(
                source => source.Path.Split('/').Any(part => EmptyNames.Contains(Path.GetFileNameWithoutExtension(part)))),
            Is.Empty);
}
