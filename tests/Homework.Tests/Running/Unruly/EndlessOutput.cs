namespace Homework.Tests.Running.Unruly;

public readonly struct EndlessOutput : IUnrulyTask
{
    public static int Answer()
    {
        using var output = Console.OpenStandardOutput(); // past what catches the homework's Console.WriteLine
        while (true)
        {
            output.Write("not there yet\n"u8);
        }
    }
}
