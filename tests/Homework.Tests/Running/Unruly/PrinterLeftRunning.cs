namespace Homework.Tests.Running.Unruly;

/// <summary>Leaves a thread behind that prints for ever; and is right.</summary>
public readonly struct PrinterLeftRunning : IUnrulyTask
{
    public static int Answer()
    {
        new Thread(Print) { IsBackground = true }.Start();
        return 42;
    }

    private static void Print()
    {
        while (true)
        {
            Console.WriteLine("x");
        }
    }
}
