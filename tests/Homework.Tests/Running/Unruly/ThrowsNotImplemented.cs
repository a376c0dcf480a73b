namespace Homework.Tests.Running.Unruly.ThrowsNotImplemented;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer() => throw new NotImplementedException();
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
