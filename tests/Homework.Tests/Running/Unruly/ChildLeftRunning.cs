using System.Diagnostics;

namespace Homework.Tests.Running.Unruly;

/// <summary>Leaves a process behind that holds the standard streams; and is right.</summary>
public readonly struct ChildLeftRunning : IUnrulyTask
{
    /// <summary>How long the process would live, in seconds: a number by which it is found again.</summary>
    public const string Life = "7391";

    public static int Answer()
    {
        Process.Start("sleep", Life);
        return 42;
    }
}
