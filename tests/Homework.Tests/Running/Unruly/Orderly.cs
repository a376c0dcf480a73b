namespace Homework.Tests.Running.Unruly;

/// <summary>The right answer to the task that comes after the unruly one.</summary>
public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
