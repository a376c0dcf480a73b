namespace Homework.Tests.Running.Unruly;

/// <summary>Asks to be heard when the process ends, and then does not come to an end; and is right.</summary>
public readonly struct EndlessFarewell : IUnrulyTask
{
    public static int Answer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
        return 42;
    }
}
