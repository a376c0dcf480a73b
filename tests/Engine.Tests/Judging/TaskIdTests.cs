using Course.Judging;
using NUnit.Framework;

namespace Engine.Tests.Judging;

public sealed class TaskIdTests
{
    [TestCase("1.2", 1, 2)]
    [TestCase("04.10", 4, 10)]
    public void Chapter_and_number_are_read(string text, int chapter, int number) =>
        Assert.That((TaskId.TryParse(text, out var id), id), Is.EqualTo((true, new TaskId(chapter, number))));

    [TestCase("")]
    [TestCase("1")]
    [TestCase("1.")]
    [TestCase("1.2.3")]
    [TestCase("1.x")]
    [TestCase("-1.2")]
    [TestCase(" 1.2")]
    [TestCase("0.1")]
    [TestCase("1.0")]
    [TestCase("1.99999999999")]
    public void What_is_no_number_of_a_task_is_refused(string text) => Assert.That(TaskId.TryParse(text, out _), Is.False);

    [Test]
    public void Tenth_comes_after_ninth() =>
        Assert.That(new[] { new TaskId(1, 10), new TaskId(2, 1), new TaskId(1, 9) }.Order().Select(id => id.ToString()),
            Is.EqualTo(new[] { "1.9", "1.10", "2.1" }));

    [Test]
    public void Contract_with_a_bad_number_is_refused() =>
        Assert.That(() => new TaskAttribute("one", "Title"), Throws.ArgumentException.With.Message.Contains("'one'"));
}
