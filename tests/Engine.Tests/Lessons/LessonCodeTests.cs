using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>
/// The code in a lesson is the code that runs. A block of C# has a line <c>&lt;!-- code: FILE#REGION --&gt;</c> above it, with the file's
/// path from the lesson's folder; the region is marked in the file by <c>// &lt;REGION&gt;</c> and <c>// &lt;/REGION&gt;</c>.
/// </summary>
[TestFixture]
public sealed class LessonCodeTests
{
    [TestCaseSource(typeof(Chapters), nameof(Chapters.Lessons))]
    public void The_code_in_a_lesson_is_the_code_that_runs(string lesson)
    {
        var path = Chapters.PathOf(lesson);
        Assert.Multiple(() =>
        {
            foreach (var block in LessonText.Of(path).Blocks.Where(block => block.Language == "csharp" || block.Marked("code") is not null))
            {
                Check(path, $"{lesson}:{block.Line}", block);
            }
        });
    }

    [Test]
    public void A_region_is_read_without_its_margin_and_without_the_marks_of_others()
    {
        const string source =
            "class A\n{\n    // <one>\n    void B()\n    {\n        // <two>\n        C();\n        // </two>\n    }\n    // </one>\n}\n";
        Assert.That(SourceRegion.Read(source, "one"), Is.EqualTo(new[] { "void B()", "{", "    C();", "}" }));
        Assert.That(SourceRegion.Read(source, "two"), Is.EqualTo(new[] { "C();" }));
    }

    [TestCase("// <a>\nx\n", "missing")]
    [TestCase("x\n// </a>\n", "missing")]
    [TestCase("// <a>\nx\n// </a>\n// <a>\ny\n// </a>\n", "there twice")]
    [TestCase("// <a>\n// </a>\n", "no line")]
    [TestCase("// </a>\nx\n// <a>\n", "no line")]
    public void A_damaged_region_is_refused(string source, string reason) =>
        Assert.That(() => SourceRegion.Read(source, "a"), Throws.TypeOf<FormatException>().With.Message.Contains(reason));

    [Test]
    public void Blocks_marks_and_links_are_found()
    {
        var text = LessonText.Parse(
            "See [a](b.md) and ![c](Pictures/d.svg).\n<!-- code: E.cs#f -->\n```csharp\ng\n```\n\n```text\nh [i](j)\n```\n");
        Assert.That(text.Links, Is.EqualTo(new[] { "b.md", "Pictures/d.svg" }));
        Assert.That(text.Blocks, Has.Count.EqualTo(2));
        Assert.That(text.Blocks[0].Marked("code"), Is.EqualTo("E.cs#f"));
        Assert.That((text.Blocks[0].Line, text.Blocks[0].Language), Is.EqualTo((3, "csharp")));
        Assert.That(text.Blocks[0].Lines, Is.EqualTo(new[] { "g" }));
        Assert.That(text.Blocks[1].Mark, Is.Null);
        Assert.That(() => LessonText.Parse("```text\nno end"), Throws.TypeOf<FormatException>());
    }

    private static void Check(string path, string place, LessonBlock block)
    {
        if (block.Marked("code") is not { } mark || mark.Split('#') is not [var file, var region])
        {
            Assert.Fail($"{place}: a block of C# needs the line <!-- code: FILE#REGION --> above it.");
            return;
        }

        var source = Path.Combine(Path.GetDirectoryName(path)!, file);
        if (!File.Exists(source))
        {
            Assert.Fail($"{place}: there is no file {file}.");
            return;
        }

        Assert.That(block.Lines.Select(line => line.TrimEnd()), Is.EqualTo(SourceRegion.Read(File.ReadAllText(source), region)),
            $"{place}: the lesson and {file}#{region} differ; copy the region into the lesson.");
    }
}
