namespace Homework.Tests.Running.Unruly.EndlessRecursion;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer() => Below(1);

    private static int Below(int depth) => depth < 0 ? 42 : Below(depth + 1) + 1;
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
