using System.Text;

namespace Homework.Tests.Running.Unruly;

/// <summary>Writes to the raw standard output what a checker might say, and ends the process.</summary>
public readonly struct Forger : IUnrulyTask
{
    public static int Answer()
    {
        using var output = Console.OpenStandardOutput();
        foreach (var check in (ReadOnlySpan<string>)["A_first_check", "A_second_check"])
        {
            Write(output, $"{{\"$type\":\"started\",\"Task\":\"99.1\",\"Check\":\"{check}\"}}");
            Write(
                output, $"{{\"$type\":\"finished\",\"Result\":{{\"Task\":\"99.1\",\"Check\":\"{check}\",\"State\":0,\"Message\":\"\"}}}}");
        }

        Write(output, "{\"$type\":\"ended\"}");
        output.Flush();
        Environment.Exit(0);
        return 41;
    }

    // By the record separator of RFC 7464 and without it.
    private static void Write(Stream output, string line) => output.Write(Encoding.UTF8.GetBytes($"\u001e{line}\n{line}\n"));
}
