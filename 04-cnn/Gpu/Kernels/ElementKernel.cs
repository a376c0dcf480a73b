using Course.Cnn.Gpu.Devices;
using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>How the threads of a kernel are laid out that computes every number of its result on its own.</summary>
internal static class ElementKernel
{
    private const int UsualGroup = 256; // eight warps, which a multiprocessor can swap while some wait for memory

    /// <summary>Threads of a group.</summary>
    public static int GroupSize(Device device) => Math.Min(UsualGroup, device.LargestGroup);

    // <threads>
    /// <summary>What the device runs, once for every thread. The last group may have more threads than there is work.</summary>
    public static void Run<TKernel>(int count, TKernel kernel)
        where TKernel : struct, IElementKernel
    {
        var i = Grid.IdxX * Group.DimX + Group.IdxX;
        if (i < count)
        {
            kernel.Run(i);
        }
    }
    // </threads>
}
