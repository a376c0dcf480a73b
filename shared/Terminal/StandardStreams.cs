using Microsoft.Win32.SafeHandles;

namespace Course.Terminal;

/// <summary>The standard streams of a program.</summary>
public static class StandardStreams
{
    /// <summary>
    /// Prepares for their being lost, before anything is written: what cannot be written to standard output is an
    /// <see cref="OutputLostException"/> from then on; what cannot be written to standard error is let go, there is nowhere to tell it.
    /// </summary>
    /// <example><code>StandardStreams.Guard();</code>, as the first line of a program.</example>
    public static void Guard()
    {
        Console.SetOut(new GuardedWriter(Output(), goesOn: false));
        Console.SetError(new GuardedWriter(Console.Error, goesOn: true));
    }

    // The console ignores it when the reader of a pipe is gone, and the program would work on for nobody.
    private static TextWriter Output()
    {
        var console = Console.Out;
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows())
        {
            return console;
        }

        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? console : new StreamWriter(pipe, console.Encoding) { AutoFlush = true };
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return console;
        }
    }
}
