using Course.Lessons;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>
/// The numbers a lesson quotes are those its demonstrations print: a block of text has a line <c>&lt;!-- output: demo NAME --&gt;</c> above
/// it, and a line of three dots in it stands for lines left out.
/// </summary>
[TestFixture]
public sealed class LessonOutputTests
{
    [TestCaseSource(typeof(Chapters), nameof(Chapters.Demonstrations))]
    public void A_demonstration_prints_something_and_the_same_every_time(Chapter chapter, Demonstration demonstration)
    {
        var first = Chapters.Output(chapter, demonstration);
        Assert.That(first, Has.Some.Not.Empty);
        Assert.That(first, Has.All.Length.LessThanOrEqualTo(100), "wider than a terminal");
        Assert.That(Chapters.Run(demonstration), Is.EqualTo(first));
    }

    [Test]
    public void Every_quoted_line_is_printed()
    {
        Assert.Multiple(() =>
        {
            foreach (var chapter in Chapters.All)
            {
                var lesson = $"{chapter.Folder}/README.md";
                foreach (var block in LessonText.Of(Chapters.PathOf(lesson))
                    .Blocks.Where(block => block.Language == "text" || block.Marked("output") is not null))
                {
                    Check(chapter, $"{lesson}:{block.Line}", block);
                }
            }
        });
    }

    [Test]
    public void Every_demonstration_is_named_in_its_lesson()
    {
        foreach (var chapter in Chapters.All)
        {
            var lesson = File.ReadAllText(Chapters.PathOf($"{chapter.Folder}/README.md"));
            Assert.That(
                chapter.Demonstrations.Select(demonstration => demonstration.Name)
                    .Where(name => !lesson.Contains($"demo {name}", StringComparison.Ordinal)),
                Is.Empty,
                $"{chapter.Folder}/README.md does not name these demonstrations");
        }
    }

    [TestCase("a|b", null)]
    [TestCase("a|...|d", null)]
    [TestCase("b|c  |...", null)]
    [TestCase("x", "no line 'x' is printed")]
    [TestCase("a|c", "after 'a' the lesson quotes 'c', and 'b' is printed")]
    [TestCase("c|...|a", "no line 'a' is printed")]
    [TestCase("d|e", "after 'd' the lesson quotes 'e', and nothing more is printed")]
    public void A_quotation_keeps_to_the_text(string quoted, string? fault) =>
        Assert.That(Quotation.Fault(quoted.Split('|'), ["a", "b", "c", "d"]), Is.EqualTo(fault));

    private static void Check(Chapter chapter, string place, LessonBlock block)
    {
        const string verb = "demo ";
        var mark = block.Marked("output");
        if (mark is null || !mark.StartsWith(verb, StringComparison.Ordinal))
        {
            Assert.Fail($"{place}: a block of text needs the line <!-- output: demo NAME --> above it.");
            return;
        }

        var demonstration = chapter.Demonstrations.FirstOrDefault(demonstration => demonstration.Name == mark[verb.Length..]);
        if (demonstration is null)
        {
            Assert.Fail($"{place}: the chapter has no demonstration '{mark[verb.Length..]}'.");
            return;
        }

        Assert.That(
            Quotation.Fault([.. block.Lines.Select(RoundedText.Comparable)],
                [.. Chapters.Output(chapter, demonstration).Select(RoundedText.Comparable)]),
            Is.Null, place);
    }
}
