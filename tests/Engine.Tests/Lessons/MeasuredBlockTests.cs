using Course.Lessons;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>A measurement writes its part of a lesson and no other.</summary>
[TestFixture]
public sealed class MeasuredBlockTests
{
    private const string Lesson =
        "# A\n\n<!-- measured: one -->\nold\n<!-- /measured -->\n\ntext\n<!-- measured: two -->\n<!-- /measured -->\nend\n";

    [Test]
    public void Only_the_named_block_changes_and_again_gives_the_same()
    {
        var first = MeasuredBlock.Replace(Lesson, "two", "| a |\n");

        Assert.That(first, Is.EqualTo(
            "# A\n\n<!-- measured: one -->\nold\n<!-- /measured -->\n\ntext\n<!-- measured: two -->\n| a |\n<!-- /measured -->\nend\n"));
        Assert.That(MeasuredBlock.Replace(first, "two", "| a |\n"), Is.EqualTo(first));
        Assert.That(MeasuredBlock.Replace(Lesson, "one", "new"),
            Does.Contain("<!-- measured: one -->\nnew\n<!-- /measured -->").And.Not.Contain("old"));
    }

    [TestCase("no mark")]
    [TestCase("<!-- measured: a -->\nno end")]
    [TestCase("<!-- measured: a -->\n<!-- measured: b -->\n<!-- /measured -->")]
    [TestCase("<!-- measured: a -->\n<!-- /measured -->\n<!-- measured: a -->\n<!-- /measured -->")]
    public void A_damaged_lesson_is_refused(string lesson) =>
        Assert.That(() => MeasuredBlock.Replace(lesson, "a", "x"),
            Throws.TypeOf<FailureException>().With.Message.Contains("<!-- measured: a -->"));
}
