using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Course.Cnn.Gpu.Devices;

/// <summary>
/// Finds the libraries of the drivers. ILGPU asks for <c>libcuda.so</c> and <c>libOpenCL.so</c>, which on Linux only development packages
/// install; a driver brings <c>libcuda.so.1</c> and <c>libOpenCL.so.1</c>.
/// </summary>
internal static class DriverLibraries
{
    /// <summary>The library of NVIDIA's driver.</summary>
    public const string Cuda = "cuda";

    /// <summary>The library that passes OpenCL calls on to the drivers that are installed.</summary>
    public const string OpenCl = "OpenCL";

    static DriverLibraries() => AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
        name is Cuda or OpenCl && NativeLibrary.TryLoad(FileName(name), out var library) ? library : 0;

    /// <summary>Whether this machine has a library, which ILGPU will then find, too.</summary>
    public static bool Has(string name) => NativeLibrary.TryLoad(FileName(name), out _);

    /// <summary>The file that a driver installs.</summary>
    public static string FileName(string name) => (OperatingSystem.IsWindows(), name) switch
    {
        (true, Cuda) => "nvcuda.dll",
        (true, _) => $"{name}.dll",
        _ => $"lib{name}.so.1",
    };
}
