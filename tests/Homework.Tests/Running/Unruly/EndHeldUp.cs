namespace Homework.Tests.Running.Unruly.EndHeldUp;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
        return 42;
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
