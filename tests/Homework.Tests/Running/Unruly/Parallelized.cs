namespace Homework.Tests.Running.Unruly;

public readonly struct Parallelized : IUnrulyTask
{
    public static int Answer()
    {
        Parallel.For(0, 4, _ => throw Blank.Here("99.1"));
        return 42;
    }
}
