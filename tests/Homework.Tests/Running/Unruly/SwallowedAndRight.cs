namespace Homework.Tests.Running.Unruly;

public readonly struct SwallowedAndRight : IUnrulyTask
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
