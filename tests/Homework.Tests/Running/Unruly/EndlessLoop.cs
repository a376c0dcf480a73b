namespace Homework.Tests.Running.Unruly.EndlessLoop;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        var i = 0;
        while (i < 10)
        {
            i -= i;
        }

        return 42;
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
