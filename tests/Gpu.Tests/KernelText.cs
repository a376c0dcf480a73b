using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace Gpu.Tests;

/// <summary>What ILGPU makes of a kernel, without a device: PTX, the assembly of NVIDIA's, and OpenCL C.</summary>
internal static class KernelText
{
    /// <summary>PTX, at the level at which the library compiles for CUDA.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="architecture">The generation of graphics cards.</param>
    /// <param name="groupSize">Threads of a group.</param>
    public static string Ptx(MethodInfo kernel, CudaArchitecture architecture, int groupSize)
    {
        using var context = Context(OptimizationLevel.O1);
        using var backend = new PTXBackend(context, architecture, CudaInstructionSet.ISA_80, null!);
        return ((PTXCompiledKernel)backend.Compile(Entry(kernel), new KernelSpecialization(groupSize, null))).PTXAssembly;
    }

    /// <summary>OpenCL C, at the level at which the library compiles for OpenCL.</summary>
    public static string OpenCl(MethodInfo kernel)
    {
        using var context = Context(OptimizationLevel.O2);
        using var backend = new CLBackend(context, Capabilities(), CLDeviceVendor.Other, CLCVersion.CL20);
        return ((CLCompiledKernel)backend.Compile(Entry(kernel), KernelSpecialization.Empty)).Source;
    }

    // A kernel that does not compile spoils a context, so each has its own.
    private static Context Context(OptimizationLevel level) => ILGPU.Context.Create(builder => builder.EnableAlgorithms().Optimize(level));

    private static EntryPointDescription Entry(MethodInfo kernel) => EntryPointDescription.FromExplicitlyGroupedKernel(kernel);

    // A device that knows doubles and the generic address space, and nothing else.
    private static CLCapabilityContext Capabilities()
    {
        var constructor = typeof(CLCapabilityContext).GetConstructors()[0];
        object[] settings =
        [
            .. constructor.GetParameters().Select(parameter => (object)(parameter.Name is "genericAddressSpace" or "float64")),
        ];
        return (CLCapabilityContext)constructor.Invoke(settings);
    }
}
