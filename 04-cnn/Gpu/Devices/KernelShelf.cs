using System.Diagnostics;
using System.Text;
using ILGPU;
using ILGPU.Runtime;

namespace Course.Cnn.Gpu.Devices;

/// <summary>
/// The compiled kernels of a device. To compile one takes from a tenth of a second to some seconds, so each is compiled when it is first
/// needed and kept.
/// </summary>
/// <param name="accelerator">Who compiles.</param>
/// <param name="name">The device's name, for messages.</param>
internal sealed class KernelShelf(Accelerator accelerator, string name)
{
    private readonly Dictionary<(Type Kernel, int GroupSize), Delegate> loaded = [];

    /// <summary>Kernels that were compiled.</summary>
    public int Count => loaded.Count;

    /// <summary>What starts a kernel.</summary>
    /// <param name="kernel">What tells it from others.</param>
    /// <param name="groupSize">Threads of a group: another number is another kernel.</param>
    /// <param name="load">Compiles it.</param>
    /// <exception cref="DeviceException">ILGPU or the driver refused it; the sentence has the compiler's log.</exception>
    public TStart Get<TStart>(Type kernel, int groupSize, Func<Accelerator, TStart> load)
        where TStart : Delegate
    {
        if (!loaded.TryGetValue((kernel, groupSize), out var start))
        {
            loaded.Add((kernel, groupSize), start = Load(kernel, load));
        }

        return (TStart)start;
    }

    private TStart Load<TStart>(Type kernel, Func<Accelerator, TStart> load)
    {
        using var log = new CompilerLog();
        try
        {
            return load(accelerator);
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception))
        {
            // ILGPU keeps the half-compiled methods, and every later kernel would fail on them.
            accelerator.Context.ClearCache(ClearCacheMode.Everything);
            throw DeviceFault.NotCompiled(name, NameOf(kernel), log.Text, exception);
        }
    }

    private static string NameOf(Type kernel) => kernel.IsGenericType
        ? $"{kernel.Name.Split('`')[0]}<{string.Join(", ", kernel.GetGenericArguments().Select(NameOf))}>"
        : kernel.Name;

    // ILGPU passes the log of a driver's compiler to whoever listens to traces.
    private sealed class CompilerLog : TraceListener
    {
        private readonly StringBuilder text = new();

        public CompilerLog() => Trace.Listeners.Add(this);

        public string Text => text.ToString();

        public override void Write(string? message) => text.Append(message);

        public override void WriteLine(string? message) => text.Append(message).Append(' ');

        protected override void Dispose(bool disposing)
        {
            Trace.Listeners.Remove(this);
            base.Dispose(disposing);
        }
    }
}
