namespace Homework.Tests.Running.Unruly;

public readonly struct ProcessExit : IUnrulyTask
{
    public static int Answer()
    {
        Environment.Exit(0);
        return 42;
    }
}
