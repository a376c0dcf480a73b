using Course.Tutoring.Grading;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>Where answers are found in what a student handed in.</summary>
public sealed class SubmissionTests
{
    [TestCase("07-small/Homework")]
    [TestCase("course-main/07-small/Homework")]
    [TestCase("a/b/07-small/Homework")]
    [TestCase("Homework")]
    [TestCase(".")]
    public void Answers_are_found(string place) => Assert.That(Found($"{place}/Answer.cs"), Is.EqualTo(new[] { "Answer.cs" }));

    [Test]
    public void The_blanks_and_what_was_built_are_no_answers() => Assert.That(
        Found("07-small/Homework/Blanks/Answer.cs", "07-small/Homework/obj/Answer.cs", "07-small/Homework/Tasks/Answer.cs",
            ".git/Answer.cs"),
        Is.Empty);

    [Test]
    public void Code_beside_the_answers_is_theirs_in_the_homework_folder_only()
    {
        Assert.That(Found("07-small/Homework/Answer.cs", "07-small/Homework/Mine.cs", "07-small/Homework/._Answer.cs"),
            Is.EqualTo(new[] { "Answer.cs", "Mine.cs" }));
        Assert.That(Found("Answer.cs", "AnotherChapter.cs"), Is.EqualTo(new[] { "Answer.cs" }));
    }

    [Test]
    public void The_chapters_own_folder_wins() =>
        Assert.That(
            Found("Answer.cs", "07-small/Homework/Answer.cs", "07-small/Homework/Mine.cs"), Is.EqualTo(new[] { "Answer.cs", "Mine.cs" }));

    [Test]
    public void Links_are_not_followed()
    {
        using var course = new TemporaryCourse();
        var folder = course.PathOf("handed-in");
        Directory.CreateDirectory(folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "circle"), folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "others"), course.PathOf("07-small"));
        Assert.That(new Submission("anna", folder).AnswersTo(course.Folder), Is.Empty);
    }

    private static IEnumerable<string?> Found(params string[] files)
    {
        using var course = new TemporaryCourse();
        foreach (var file in files)
        {
            course.Write($"handed-in/{file}", "");
        }

        return [.. new Submission("anna", course.PathOf("handed-in")).AnswersTo(course.Folder).Select(Path.GetFileName)];
    }
}
