using System.Diagnostics;

namespace Gpu.Tests;

/// <summary>Hears of every index that a kernel on the CPU accelerator used outside an array.</summary>
internal sealed class OutOfRange : TraceListener
{
    private readonly List<string> heard = [];

    private OutOfRange()
    {
    }

    /// <summary>The one that listens.</summary>
    public static OutOfRange Listener { get; } = new();

    /// <summary>What it heard since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (heard)
        {
            string[] all = [.. heard.Distinct()];
            heard.Clear();
            return all;
        }
    }

    /// <inheritdoc/>
    public override void Fail(string? message, string? detailMessage)
    {
        lock (heard)
        {
            heard.Add($"{message} {detailMessage}".Trim());
        }
    }

    /// <inheritdoc/>
    public override void Fail(string? message) => Fail(message, null);

    /// <inheritdoc/>
    public override void Write(string? message)
    {
    }

    /// <inheritdoc/>
    public override void WriteLine(string? message)
    {
    }
}
