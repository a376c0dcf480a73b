namespace Homework.Tests.Running.Unruly;

public readonly struct ThreadLeftRunning : IUnrulyTask
{
    public static int Answer()
    {
        new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();
        return 42;
    }
}
