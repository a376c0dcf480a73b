using System.CommandLine;
using Course.Lessons;
using Course.Terminal;
using Course.Tutoring.Building;

namespace Course.Tutoring.Verbs;

/// <summary>
/// <c>is-built</c>, which no one types: the launcher <c>course</c> asks it before it starts a program, and builds when the answer is no.
/// </summary>
public static class LauncherVerb
{
    /// <summary>Adds it to a program's command line.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="folder">The program's folder, from that of <c>Course.sln</c> on.</param>
    public static void AddTo(CommandLineApp app, string folder)
    {
        var remember = new Option<bool>("--remember") { Description = "It was built just now." };
        app.AddVerb("is-built", "Answers the launcher whether this program was made of the course as it is.", [remember], (options, _) =>
        {
            var root = CourseFolder.Find();
            return Directory.GetFiles(Path.Combine(root, folder), "*.csproj") is [var project]
                ? LaunchedProgram.IsBuilt(root, project, options.GetValue(remember))
                : throw new FailureException($"{folder} should hold one project, a .csproj file; restore it with git.");
        }, isHidden: true);
    }
}
