namespace Homework.Tests.Running.Unruly;

public readonly struct ThrowsNotImplemented : IUnrulyTask
{
    public static int Answer() => throw new NotImplementedException();
}
