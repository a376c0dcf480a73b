using Course.Cnn.Gpu.Kernels;
using Course.Tensors;
using ILGPU;
using ILGPU.Runtime;

namespace Course.Cnn.Gpu.Devices;

/// <summary>
/// A machine beside the processor that runs kernels: it has memory of its own, runs what it is asked in the order in which it is asked, and
/// nobody waits for it until numbers are downloaded.
/// </summary>
/// <remarks>Open one with <see cref="DeviceCandidate.Open"/>. One thread may use it at a time.</remarks>
public sealed class Device : IDisposable
{
    private readonly Context context;
    private readonly DeviceMemory memory;
    private readonly KernelShelf kernels;
    private DeviceStep? step;

    internal Device(DeviceCandidate candidate, Context context, Accelerator accelerator)
    {
        (Name, Kind, this.context, Accelerator) = (candidate.Title, candidate.Kind, context, accelerator);
        memory = new DeviceMemory(accelerator, Name);
        kernels = new KernelShelf(accelerator, Name);
    }

    /// <summary>What it is called: <c>NVIDIA H100 (CUDA)</c>.</summary>
    public string Name { get; }

    /// <summary>What runs the kernels.</summary>
    public DeviceKind Kind { get; }

    /// <summary>Buffers that exist in its memory, in use or waiting in the pool.</summary>
    public int LiveBuffers => memory.LiveBuffers;

    /// <summary>Kernels that were compiled.</summary>
    public int LoadedKernels => kernels.Count;

    /// <summary>Launches and copies since it was opened.</summary>
    public DeviceTraffic TrafficSoFar => Traffic.Total;

    /// <summary>Groups of threads that can run at the same time.</summary>
    public int Multiprocessors => Accelerator.NumMultiprocessors;

    /// <summary>The most threads of a group.</summary>
    internal int LargestGroup => Accelerator.MaxNumThreadsPerGroup;

    /// <summary>ILGPU's side of it.</summary>
    internal Accelerator Accelerator { get; }

    /// <summary>Counts launches and copies.</summary>
    internal TrafficCounter Traffic { get; } = new();

    /// <summary>
    /// A tensor whose content is arbitrary, with memory from the pool; it goes back at the end of the open step, or when it is disposed.
    /// </summary>
    /// <exception cref="DeviceException">The device has no memory left.</exception>
    public DeviceTensor<T> Rent<T>(Shape shape)
        where T : unmanaged
    {
        var tensor = new DeviceTensor<T>(this, shape, memory.Rent<T>(Math.Max(1, shape.ElementCount)));
        step?.Add(tensor);
        return tensor;
    }

    /// <summary>A tensor with the numbers of another, copied to the device.</summary>
    public DeviceTensor<T> Upload<T>(Tensor<T> numbers)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var tensor = Rent<T>(numbers.Shape);
        tensor.Upload(numbers.Data);
        return tensor;
    }

    /// <summary>Begins a stretch of work at whose end all tensors that it rents are given back.</summary>
    /// <exception cref="InvalidOperationException">The last one has not ended.</exception>
    public DeviceStep BeginStep() => step is null
        ? step = new DeviceStep(this)
        : throw new InvalidOperationException("A step of this device is open already; end it with Dispose() before the next one begins.");

    /// <summary>Waits until every kernel is done.</summary>
    /// <exception cref="DeviceException">One of them failed.</exception>
    public void Synchronize()
    {
        try
        {
            Accelerator.Synchronize();
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception))
        {
            throw DeviceFault.Lost(Name, exception);
        }
    }

    /// <summary>Frees its memory and lets go of the driver.</summary>
    public void Dispose()
    {
        memory.Dispose();
        Accelerator.Dispose();
        context.Dispose();
    }

    /// <summary>
    /// One thread for every number from 0 up to <paramref name="count"/>, in groups of <see cref="ElementKernel.GroupSize"/>.
    /// </summary>
    internal void ForEach<TKernel>(int count, TKernel kernel)
        where TKernel : struct, IElementKernel
    {
        if (count > 0)
        {
            var size = ElementKernel.GroupSize(this);
            var groups = (int)(((long)count + size - 1) / size);
            var launch = kernels.Get<Action<KernelConfig, int, TKernel>>(
                typeof(TKernel), size, accelerator => accelerator.LoadStreamKernel<int, TKernel>(
                    ElementKernel.Run, new KernelSpecialization(size, null)));
            Launch(launch, new KernelConfig(groups, size), (start, config) => start(config, count, kernel));
        }
    }

    /// <summary>Starts a kernel that takes part in the counting and whose faults are told in one sentence.</summary>
    internal void Launch<TStart>(TStart start, KernelConfig config, Action<TStart, KernelConfig> run)
    {
        try
        {
            run(start, config);
        }
        catch (Exception exception) when (DeviceFault.IsKnown(exception))
        {
            throw DeviceFault.Lost(Name, exception);
        }

        Traffic.Launched();
    }

    /// <summary>A kernel, which is compiled when it is first asked for.</summary>
    internal TStart Kernel<TStart>(Type key, int groupSize, Func<Accelerator, TStart> load)
        where TStart : Delegate => kernels.Get(key, groupSize, load);

    internal void Return<T>(MemoryBuffer1D<T, Stride1D.Dense> buffer)
        where T : unmanaged => memory.Return(buffer);

    internal void StepEnds(DeviceStep ended) => step = step == ended ? null : step;
}
