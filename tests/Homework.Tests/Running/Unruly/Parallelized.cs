namespace Homework.Tests.Running.Unruly.Parallelized;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        Parallel.For(0, 4, _ => throw Blank.Here("99.1"));
        return 42;
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
