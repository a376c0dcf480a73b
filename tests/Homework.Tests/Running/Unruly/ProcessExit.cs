namespace Homework.Tests.Running.Unruly.ProcessExit;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        Environment.Exit(0);
        return 42;
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
