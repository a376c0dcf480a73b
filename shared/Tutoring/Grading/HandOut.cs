using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Course.Files;
using Course.Terminal;

namespace Course.Tutoring.Grading;

/// <summary>
/// Copies the course for a class: what git tracks, without what <c>.hand-out</c> names (solutions, known wrong answers), with every
/// homework blank, and with a workflow that checks the homework on each push. The course itself stays as it is.
/// </summary>
/// <param name="root">The folder of <c>Course.sln</c>.</param>
/// <param name="output">Where is told what was made.</param>
public sealed partial class HandOut(string root, TextWriter output)
{
    private const string Workflow = "shared/Teaching/homework.yml";

    // The file at the root that names, a path a line, what stays behind.
    private readonly string[] leftOut = [.. File.ReadLines(Path.Combine(root, ".hand-out"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))];

    /// <summary>Copies.</summary>
    /// <param name="target">The folder to make; it may be there, and empty.</param>
    /// <exception cref="MisuseException">The folder is not empty, or lies in the course.</exception>
    /// <exception cref="FailureException">The course is no clone, or git is missing.</exception>
    public int Run(string target)
    {
        var place = Path.GetFullPath(target);
        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
        {
            throw new MisuseException("DIR", target, "a new folder, or an empty one");
        }

        if ($"{place}{Path.DirectorySeparatorChar}".StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new MisuseException("DIR", target, "a folder outside the course");
        }

        var blanks = HomeworkFolder.All(root).SelectMany(chapter => chapter.Tasks)
            .DistinctBy(task => task.File).ToDictionary(task => Relative(task.File), task => task.BlankFile);
        var count = 0;
        foreach (var file in Tracked().Where(file => !IsLeftOut(file)))
        {
            Copy(blanks.GetValueOrDefault(file, Path.Combine(root, file)), Path.Combine(place, file));
            count++;
        }

        Copy(Path.Combine(root, Workflow), Path.Combine(place, ".github/workflows/homework.yml"));
        Rewrite(Path.Combine(place, "Course.sln"), WithoutLeftOut);
        Rewrite(Path.Combine(place, "README.md"), ForLearners);
        output.WriteLine($"{Phrase.Count(count)} files are in {target}, without solutions; every homework is blank.");
        output.WriteLine("Make it a repository of your class: git init && git add . && git commit.");
        return ExitCode.Fine;
    }

    /// <summary>What belongs to the course: a teacher's own notes and grades, which git does not know, stay here.</summary>
    private string[] Tracked()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "-z"])
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            var files = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? [.. files.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(root, file)))]
                : throw new FailureException(
                    $"git does not say which files belong to the course: {errors.Result.Trim().ReplaceLineEndings(" ")} Use a clone.");
        }
        catch (Win32Exception missing)
        {
            throw new FailureException("hand-out copies what git tracks, and git was not found on this machine; install it.", missing);
        }
    }

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static void Copy(string from, string to)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileWriteException(to, failure.Message.TrimEnd('.'), failure);
        }
    }

    private static void Rewrite(string file, Func<string, string> change) => AtomicFile.WriteText(file, change(File.ReadAllText(file)));

    private bool IsLeftOut(string path) => leftOut.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The solution without the projects that are left out: neither themselves nor what is said of them further down.</summary>
    private string WithoutLeftOut(string solution)
    {
        foreach (var project in ProjectPattern().Matches(solution).Where(match => IsLeftOut(match.Groups["path"].Value.Replace('\\', '/'))))
        {
            var lines = solution.Replace(project.Value, "", StringComparison.Ordinal).Split('\n');
            solution = string.Join('\n', lines.Where(line => !line.Contains(project.Groups["id"].Value, StringComparison.Ordinal)));
        }

        return solution;
    }

    /// <summary>The page at the root without the lines that lead to what is left out.</summary>
    private string ForLearners(string page) => string.Join('\n', page.Split('\n')
        .Where(line => !LinkPattern().Matches(line).Any(link => IsLeftOut(link.Groups[1].Value) || IsLeftOut($"{link.Groups[1].Value}/"))));

    [GeneratedRegex("""Project\([^)]*\) = "[^"]*", "(?<path>[^"]*)", "\{(?<id>[^}]*)\}"\s*?\n(.*\n)*?EndProject\s*?\n""")]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkPattern();
}
