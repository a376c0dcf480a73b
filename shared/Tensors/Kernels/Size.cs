using System.Runtime.InteropServices;

namespace Course.Tensors.Kernels;

/// <summary>
/// Numbers as types: each is so many bytes large. The compiler knows <c>sizeof</c> before it looks at anything else of a kernel, so it
/// never meets the rows that a tile does not have, and the locals stay few enough to be kept in registers (with a property for the number
/// they do not).
/// </summary>
internal static class Size
{
    [StructLayout(LayoutKind.Sequential, Size = 1)] public readonly struct Of1;
    [StructLayout(LayoutKind.Sequential, Size = 2)] public readonly struct Of2;
    [StructLayout(LayoutKind.Sequential, Size = 3)] public readonly struct Of3;
    [StructLayout(LayoutKind.Sequential, Size = 4)] public readonly struct Of4;
    [StructLayout(LayoutKind.Sequential, Size = 5)] public readonly struct Of5;
    [StructLayout(LayoutKind.Sequential, Size = 6)] public readonly struct Of6;
    [StructLayout(LayoutKind.Sequential, Size = 7)] public readonly struct Of7;
    [StructLayout(LayoutKind.Sequential, Size = 8)] public readonly struct Of8;
    [StructLayout(LayoutKind.Sequential, Size = 9)] public readonly struct Of9;
    [StructLayout(LayoutKind.Sequential, Size = 10)] public readonly struct Of10;
    [StructLayout(LayoutKind.Sequential, Size = 11)] public readonly struct Of11;
    [StructLayout(LayoutKind.Sequential, Size = 12)] public readonly struct Of12;
    [StructLayout(LayoutKind.Sequential, Size = 13)] public readonly struct Of13;
    [StructLayout(LayoutKind.Sequential, Size = 14)] public readonly struct Of14;
}
