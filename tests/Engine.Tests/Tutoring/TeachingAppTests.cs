using Course.Lessons;
using Course.Teaching;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>
/// What a mistyped command line of the program for all chapters gets: one sentence and exit code 2, before anything is built.
/// </summary>
public sealed class TeachingAppTests
{
    private string folder = "";

    [OneTimeSetUp]
    public void MakeFolders()
    {
        folder = Directory.CreateTempSubdirectory("course-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "1", "anna"));
        Directory.CreateDirectory(Path.Combine(folder, "2", "anna"));
        File.WriteAllText(Path.Combine(folder, "file"), "");
    }

    [OneTimeTearDown]
    public void RemoveFolders() => Directory.Delete(folder, recursive: true);

    [TestCase("'grade' needs <DIR>", "grade")]
    [TestCase("DIR received '{0}/none'", "grade", "{0}/none")]
    [TestCase("DIR received '{0}/file'", "grade", "{0}/file")]
    [TestCase("Two folders are called 'anna'", "grade", "{0}/1/anna", "{0}/2/anna")]
    [TestCase("--chapter received '9'; it takes one of 01-neuron,", "grade", "{0}/1/anna", "--chapter", "9")]
    [TestCase("--csv received '/'", "grade", "{0}/1/anna", "--csv", "/")]
    [TestCase("--reports received '{0}/file'", "grade", "{0}/1/anna", "--reports", "{0}/file")]
    [TestCase("did you mean 'progress'?", "progres")]
    public void Misuse_is_told_in_one_sentence(string sentence, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var app = TeachingApp.Create(CourseFolder.Find(), output, error);
        Assert.That(app.Run([.. arguments.Select(InFolder)]), Is.EqualTo(ExitCode.Misused));
        Assert.That(error.ToString(), Does.Contain(InFolder(sentence)));
        Assert.That(error.ToString().Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(output.ToString(), Is.Empty);
    }

    private string InFolder(string text) => text.Replace("{0}", folder, StringComparison.Ordinal);
}
