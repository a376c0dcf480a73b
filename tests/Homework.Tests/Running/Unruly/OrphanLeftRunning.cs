using System.Diagnostics;

namespace Homework.Tests.Running.Unruly;

/// <summary>Leaves a process behind and ends its own.</summary>
public readonly struct OrphanLeftRunning : IUnrulyTask
{
    public static int Answer()
    {
        Process.Start("sleep", ChildLeftRunning.Life);
        Environment.Exit(0);
        return 42;
    }
}
