namespace Homework.Tests.Running.Unruly;

/// <summary>Writes bytes to the raw streams that are no text, and record separators among them; and is right.</summary>
public readonly struct Noise : IUnrulyTask
{
    public static int Answer()
    {
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        foreach (var stream in (ReadOnlySpan<Stream>)[output, error])
        {
            stream.Write("\u001e{garbage\n\u001e{\"$type\":\"nope\"}\n\u001e{\"$type\":\"ended\"}\n\u001e"u8);
            stream.Write([0xFF, 0xFE, 0x00, 0x1E, 0x0A, 0xC3]);
        }

        return 42;
    }
}
