using System.Diagnostics;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>
/// Around all tests: ILGPU's CPU accelerator reports an index out of range as a failed assertion, which would end the process. Here it is
/// written down, and the test during which it came fails.
/// </summary>
[SetUpFixture]
public sealed class WholeRun
{
    private readonly List<TraceListener> usual = [];

    [OneTimeSetUp]
    public void Listen()
    {
        usual.AddRange(Trace.Listeners.Cast<TraceListener>());
        Trace.Listeners.Clear();
        Trace.Listeners.Add(OutOfRange.Listener);
    }

    [OneTimeTearDown]
    public void Close()
    {
        TestDevices.Close();
        Trace.Listeners.Clear();
        usual.ForEach(listener => Trace.Listeners.Add(listener));
    }
}
