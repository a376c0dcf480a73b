using Engine.Tests.Lessons;
using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>The page that the packages carry: its code runs, and it names every package.</summary>
public sealed class PackagePageTests
{
    private const string Page = "shared/PACKAGE.md";

    [Test]
    public void The_code_on_the_page_is_the_code_that_runs()
    {
        var block = LessonText.Parse(Repository.Text(Page)).Blocks.Single(block => block.Language == "csharp");
        var mark = block.Marked("code")!.Split('#');
        Assert.That(block.Lines, Is.EqualTo(SourceRegion.Read(Repository.Text(mark[0]), mark[1])));
    }

    [Test]
    public void The_page_names_every_package()
    {
        var packed = SourceTree.Projects
            .Where(project => Repository.Text($"{project.Folder}/{project.Name}.csproj").Contains(
                "<IsPackable>true", StringComparison.Ordinal))
            .Where(project => !project.IsTest)
            .Select(project => $"| `{project.Name}` |");
        var named = Repository.Text(Page).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line[..(line.IndexOf('|', 1) + 1)]);
        Assert.That(named, Is.EquivalentTo(packed));
    }
}
