namespace Homework.Tests.Running.Unruly.SwallowedAndRight;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        try
        {
            throw Blank.Here("99.1");
        }
        catch (BlankException)
        {
            return 42;
        }
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
