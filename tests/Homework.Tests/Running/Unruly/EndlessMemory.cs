namespace Homework.Tests.Running.Unruly;

public readonly struct EndlessMemory : IUnrulyTask
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
