namespace Homework.Tests.Running.Unruly;

public readonly struct EndlessRecursion : IUnrulyTask
{
    public static int Answer() => Below(1);

    private static int Below(int depth) => depth < 0 ? 42 : Below(depth + 1) + 1;
}
