namespace Homework.Tests.Running.Unruly;

public readonly struct EndlessLoop : IUnrulyTask
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
