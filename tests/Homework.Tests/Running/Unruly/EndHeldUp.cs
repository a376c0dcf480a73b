namespace Homework.Tests.Running.Unruly;

public readonly struct EndHeldUp : IUnrulyTask
{
    public static int Answer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
        return 42;
    }
}
