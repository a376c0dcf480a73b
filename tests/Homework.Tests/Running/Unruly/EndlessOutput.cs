namespace Homework.Tests.Running.Unruly.EndlessOutput;

public readonly struct Unruly : IUnrulyTask
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

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
