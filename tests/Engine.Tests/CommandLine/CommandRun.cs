using System.Diagnostics;

namespace Engine.Tests.CommandLine;

/// <summary>What a command answered: its exit code and what it wrote.</summary>
public sealed record Answer(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1];
}

/// <summary>Runs a chapter's command as a user does: another process, in an empty folder, with no data sets in sight.</summary>
/// <param name="program">The file of the command, beside the tests.</param>
public sealed class CommandRun(string program = "Course.Cnn.App.dll") : IDisposable
{
    // less than a test may take: what a hanging test has started is gone before the test is
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public string Folder { get; } = Directory.CreateTempSubdirectory("course-").FullName;

    public Answer Run(params string[] arguments) => Run(arguments, _ => { });

    public Answer Run(string[] arguments, Action<Process> whileRunning) =>
        Run(new ProcessStartInfo("dotnet", [Program, .. arguments]), whileRunning);

    /// <summary>Runs a line of a shell in which <c>$course</c> is the command.</summary>
    public Answer Shell(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]);
        start.Environment["course"] = $"dotnet {Program}";
        return Run(start, _ => { });
    }

    private string Program => Path.Combine(AppContext.BaseDirectory, program);

    private Answer Run(ProcessStartInfo start, Action<Process> whileRunning)
    {
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (Folder, true, true);
        start.Environment.Remove("COURSE_DATA");
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(Folder, "cache");
        using var process = Process.Start(start)!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            whileRunning(process);
            return process.WaitForExit(Patience)
                ? new Answer(process.ExitCode, output.Result, error.Result)
                : throw new TimeoutException(
                    $"'{string.Join(' ', start.ArgumentList)}' did not end within {Patience.TotalMinutes} minutes.");
        }
        finally
        {
            process.Kill(entireProcessTree: true); // it does not outlive its test; one that has ended is left alone
        }
    }

    public string At(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
