using Course.Terminal;

namespace Course.Tutoring.Building;

/// <summary>
/// What a program of the course agrees on with the launcher <c>course</c>, which starts it as it is built: the launcher asks
/// <c>is-built</c> first, and builds when the answer is no.
/// </summary>
public static class LaunchedProgram
{
    private const string Variable = "COURSE_LAUNCHED";

    /// <summary>Whether the launcher started this program.</summary>
    public static bool IsLaunched => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>What the learner types to reach a program: <c>./course 01</c>, or what <c>dotnet run</c> needs.</summary>
    /// <param name="folder">The program's folder: "0N-name".</param>
    public static string CommandOf(string folder) => IsLaunched
        ? $"{(OperatingSystem.IsWindows() ? "course" : "./course")} {folder.Split('-')[0]}"
        : $"dotnet run --project {folder} --";

    /// <summary>Answers whether the running program was made of the course's sources as they are.</summary>
    /// <param name="root">The folder of <c>Course.sln</c>.</param>
    /// <param name="project">The program's project file.</param>
    /// <param name="remember">Whether it was built just now: that is remembered.</param>
    /// <returns><see cref="ExitCode.Fine"/> for yes; <see cref="ExitCode.Failed"/> for no, and then the compiler runs whatever the
    /// times of the files are.</returns>
    public static int IsBuilt(string root, string project, bool remember)
    {
        var records = BuildRecord.AllOf(root, project, BuildOutput.OfThisProgram);
        if (remember)
        {
            foreach (var record in records)
            {
                record.Write();
            }

            return ExitCode.Fine;
        }

        if (records[^1].IsBuiltForCertain)
        {
            return ExitCode.Fine;
        }

        foreach (var record in records)
        {
            record.Invalidate();
        }

        return ExitCode.Failed;
    }
}
