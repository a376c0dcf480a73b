using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>A link within the course leads somewhere.</summary>
[TestFixture]
public sealed class LessonLinkTests
{
    [TestCaseSource(typeof(Chapters), nameof(Chapters.Lessons))]
    public void Links_within_the_course_lead_to_files_and_headings(string lesson)
    {
        var path = Chapters.PathOf(lesson);
        var broken = LessonText.Of(path).Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !Leads(path, link));
        Assert.That(broken, Is.Empty, lesson);
    }

    [TestCaseSource(typeof(Chapters), nameof(Chapters.Lessons))]
    public void A_question_has_its_answer_folded_below(string lesson)
    {
        const string fold = "<details><summary>An answer</summary>";
        string[] lines = [.. File.ReadLines(Chapters.PathOf(lesson)).Where(line => line.Length > 0)];
        var unanswered = lines.Zip(lines.Skip(1).Append("")).Where(pair => IsQuestion(pair.First) && pair.Second != fold)
            .Select(pair => pair.First);
        Assert.That(unanswered, Is.Empty, lesson);

        static bool IsQuestion(string line) =>
            line.StartsWith("*To think about:", StringComparison.Ordinal) || line.StartsWith("> **Think.**", StringComparison.Ordinal);
    }

    [TestCase("## What a neuron does", "what-a-neuron-does")]
    [TestCase("### 1.2 The perceptron's learning rule", "12-the-perceptrons-learning-rule")]
    public void A_heading_has_the_anchor_that_code_hosts_give_it(string heading, string anchor) =>
        Assert.That(Anchor(heading), Is.EqualTo(anchor));

    private static bool Leads(string lesson, string link)
    {
        var (file, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = file.Length == 0 ? lesson : Path.Combine(Path.GetDirectoryName(lesson)!, file);
        return anchor is null
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && File.ReadLines(target).Where(line => line.StartsWith('#')).Select(Anchor).Contains(anchor);
    }

    private static string Anchor(string heading) => string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant()
        .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
        .Select(letter => letter == ' ' ? '-' : letter));
}
