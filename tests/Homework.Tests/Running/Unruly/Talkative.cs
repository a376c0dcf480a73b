namespace Homework.Tests.Running.Unruly;

public readonly struct Talkative : IUnrulyTask
{
    public static int Answer()
    {
        for (var i = 0; i < 100_000; i++)
        {
            Console.WriteLine("the same line again and again");
        }

        using var output = Console.OpenStandardOutput();
        output.Write("not a line of ours\nand no end"u8);
        Console.ReadLine();
        return 42;
    }
}
