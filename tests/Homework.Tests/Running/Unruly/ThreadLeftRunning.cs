namespace Homework.Tests.Running.Unruly.ThreadLeftRunning;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
        return 42;
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
