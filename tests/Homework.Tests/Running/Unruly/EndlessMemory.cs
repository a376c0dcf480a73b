namespace Homework.Tests.Running.Unruly.EndlessMemory;

public readonly struct Unruly : IUnrulyTask
{
    public static int Answer()
    {
        var kept = new List<byte[]>();
        while (true)
        {
            kept.Add(new byte[1 << 26]);
        }
    }
}

public readonly struct Orderly : IOrderlyTask
{
    public static int Answer() => 42;
}
