using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Course.Judging.Checking;
using Course.Tutoring.Building;

namespace Course.Tutoring.Checking;

/// <summary>
/// The process in which the learner's code runs. Nothing that this code does with its standard streams, and no process that it starts,
/// takes memory here or outlasts the check.
/// </summary>
internal sealed class JudgedProcess : IDisposable
{
    // Reached by a loop that allocates without end; a whole machine out of memory would be worse than a failed check.
    private const string MemoryLimit = "40000000"; // hexadecimal: 1 GiB

    private const string Mark = "COURSE_JUDGED"; // inherited by whatever the learner's code starts

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly string mark = RandomNumberGenerator.GetHexString(32);
    private readonly Beginning errors = new();
    private readonly Task draining;

    /// <summary>Starts the program.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="order">The first line it reads.</param>
    public JudgedProcess(string program, string order)
    {
        var start = new ProcessStartInfo(DotnetBuild.Host, [program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit;
        start.Environment["DOTNET_TieredPGO"] = "0"; // starts faster
        start.Environment[Mark] = mark;
        process = Process.Start(start)!;
        draining = Task.WhenAll(DrainAsync(process.StandardOutput, TextWriter.Null), DrainAsync(process.StandardError, errors));
        try
        {
            process.StandardInput.WriteLine(order);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended already, and its exit code tells more.
        }
    }

    /// <summary>What it returned.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>The beginning of what it wrote to standard error.</summary>
    public string Errors => errors.ToString();

    /// <summary>Completes when it has ended.</summary>
    public Task EndedAsync(CancellationToken stop) => process.WaitForExitAsync(stop);

    /// <summary>Ends it, and whatever it started.</summary>
    /// <param name="atOnce">Whether it is certain that it does not end by itself; otherwise it gets a moment, to say why.</param>
    public async Task EndAsync(bool atOnce)
    {
        if (!atOnce)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Farewell)).ConfigureAwait(false);
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().ConfigureAwait(false);
        EndOrphans();
        await Task.WhenAny(draining, Task.Delay(Farewell)).ConfigureAwait(false); // a process that was not found may still hold the streams
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        EndAsync(atOnce: true).GetAwaiter().GetResult();
        process.Dispose();
        errors.Dispose();
    }

    private static async Task DrainAsync(StreamReader from, TextWriter to)
    {
        var buffer = new char[4096];
        try
        {
            while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
            {
                to.Write(buffer, 0, read);
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Nobody listens any more.
        }
    }

    /// <summary>
    /// A process whose parent has ended is nobody's child. Linux shows the environment of each process, and there the mark is found;
    /// elsewhere such a process lives on.
    /// </summary>
    private void EndOrphans()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && HasMark(folder))
            {
                End(id);
            }
        }
    }

    private bool HasMark(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ")).Contains($"{Mark}={mark}", StringComparison.Ordinal);
        }
        catch (Exception notOurs) when (notOurs is IOException or UnauthorizedAccessException)
        {
            return false; // gone meanwhile, or somebody else's
        }
    }

    private static void End(int id)
    {
        try
        {
            using var orphan = Process.GetProcessById(id);
            orphan.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
