using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>A line fits on the screen beside another window.</summary>
public sealed class LineWidthTests
{
    private const int MostCharacters = 140;

    [Test]
    public void No_line_has_more_than_140_characters()
    {
        var wide = from source in SourceTree.Sources
                   from line in source.Lines.Index()
                   where line.Item.Length > MostCharacters
                   select $"{source}:{line.Index + 1} has {line.Item.Length}";
        Assert.That(wide, Is.Empty);
    }
}
