using System.Diagnostics;
using System.Text.RegularExpressions;
using Course.Terminal;

namespace Course.Tutoring.Building;

/// <summary>Code that does not compile; the message gives the compiler's lines.</summary>
/// <param name="message">What does not compile, and the compiler's lines.</param>
public sealed class BuildFailedException(string message) : Exception(message)
{
    /// <summary>What the compiler says of each file; empty when something else than code is wrong.</summary>
    internal IReadOnlyList<CompilerError> Errors { get; init; } = [];
}

/// <summary>What the compiler says of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The compiler's line, with the file named from the course's folder on.</param>
internal sealed record CompilerError(string File, string Line);

/// <summary>Builds a project and keeps of what the compiler says only the errors.</summary>
internal static partial class DotnetBuild
{
    private const int ShownAtMost = 5;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>The command that builds and runs .NET programs.</summary>
    public static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>Builds.</summary>
    /// <param name="root">The course's folder, from where errors are shown.</param>
    /// <param name="project">The project.</param>
    /// <param name="output">How to build.</param>
    /// <param name="alone">Whether everything the project refers to is built already.</param>
    /// <param name="subject">What is built, for the message: "Your homework of chapter 7".</param>
    /// <param name="stop">Ends the build.</param>
    /// <exception cref="BuildFailedException">It does not compile, or not in time.</exception>
    public static void Run(string root, string project, BuildOutput output, bool alone, string subject, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Host) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = root };
        foreach (var argument in (IEnumerable<string>)["build", project, "--configuration", output.Configuration, "--nologo", "--verbosity",
            "quiet", "-consoleLoggerParameters:NoSummary;ForceNoAlign"])
        {
            start.ArgumentList.Add(argument);
        }

        if (alone)
        {
            start.ArgumentList.Add("--no-dependencies");
        }

        if (File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")))
        {
            start.ArgumentList.Add("--no-restore");
        }

        using var child = ChildProcess.Start(start);
        var build = child.Process;
        var (text, errors) = (build.StandardOutput.ReadToEndAsync(stop), build.StandardError.ReadToEndAsync(stop));
        if (!Ends(build, stop))
        {
            throw new BuildFailedException(
                $"{subject} was not built within {TimeLimit.TotalMinutes:0} minutes, and the build was ended. "
                    + $"Run 'dotnet build {Path.GetRelativePath(root, project)}' to see what it waits for.");
        }

        if (build.ExitCode != 0)
        {
            throw Failure(root, subject, text.Result, errors.Result);
        }
    }

    private static bool Ends(Process build, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(TimeLimit);
        try
        {
            build.WaitForExitAsync(time.Token).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Why a project does not compile.</summary>
    /// <param name="subject">What was built.</param>
    /// <param name="lines">The compiler's lines.</param>
    public static string DoesNotCompile(string subject, IReadOnlyList<string> lines)
    {
        var more = lines.Count > ShownAtMost ? $"\n  and {lines.Count - ShownAtMost} more" : "";
        return $"{subject} does not compile:\n  {string.Join("\n  ", lines.Take(ShownAtMost))}{more}";
    }

    private static BuildFailedException Failure(string root, string subject, string output, string errors)
    {
        var found = ErrorPattern().Matches(output)
            .Select(match => new CompilerError(match.Groups["file"].Value.Trim(), FromRoot(root, match.Value.Trim())))
            .DistinctBy(error => error.Line)
            .ToArray();
        string[] lines = [.. found.Select(error => error.Line)];
        if (lines.Length == 0)
        {
            return new BuildFailedException($"{subject} cannot be built: {(output + errors).Trim().ReplaceLineEndings(" ")}");
        }

        if (!lines.Any(line => line.Contains(": error CS", StringComparison.Ordinal)))
        {
            return new BuildFailedException($"{subject} cannot be built: {string.Join(' ', lines)}"); // a full disk, a read-only folder
        }

        return new BuildFailedException(DoesNotCompile(subject, lines)) { Errors = found };
    }

    private static string FromRoot(string root, string line) =>
        line.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    // /the/course/Homework/Answer.cs(12,5): error CS1002: ; expected [/the/project.csproj]
    [GeneratedRegex(@"^(?<file>.*?)(\(\d+,\d+\))?: error .*?(?= \[[^\]]+\]\s*$|\s*$)", RegexOptions.Multiline)]
    private static partial Regex ErrorPattern();
}
