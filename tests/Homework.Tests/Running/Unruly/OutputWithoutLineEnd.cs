namespace Homework.Tests.Running.Unruly;

/// <summary>Fills the raw streams without end, and without the end of a line.</summary>
public readonly struct OutputWithoutLineEnd : IUnrulyTask
{
    public static int Answer()
    {
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        var block = new byte[1 << 16];
        Array.Fill(block, (byte)'x');
        while (true)
        {
            output.Write(block);
            error.Write(block);
        }
    }
}
