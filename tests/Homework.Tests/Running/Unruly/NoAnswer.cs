namespace Homework.Tests.Running.Unruly.NoAnswer;

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
