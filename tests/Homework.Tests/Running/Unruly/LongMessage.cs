namespace Homework.Tests.Running.Unruly;

/// <summary>Throws an exception that has much to say.</summary>
public readonly struct LongMessage : IUnrulyTask
{
    public static int Answer() => throw new InvalidOperationException(new string('x', 5_000_000));
}
