using System.Numerics;
using System.Runtime.Intrinsics;

namespace Course.Tensors.Kernels;

/// <summary>The widest vectors of <typeparamref name="T"/> that this machine has: one of the three is true, or none if numbers go one by one. The compiler sees constants.</summary>
internal static class VectorWidth<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>512 bits (AVX-512).</summary>
    public static bool Is512 => IsVectorType && Vector512.IsHardwareAccelerated;

    /// <summary>256 bits (AVX2).</summary>
    public static bool Is256 => IsVectorType && !Vector512.IsHardwareAccelerated && Vector256.IsHardwareAccelerated;

    /// <summary>128 bits (Arm's NEON, x86 before AVX2).</summary>
    public static bool Is128 => IsVectorType && !Vector256.IsHardwareAccelerated && Vector128.IsHardwareAccelerated;

    // Of the number types that the engine takes, vectors hold these two.
    private static bool IsVectorType => typeof(T) == typeof(float) || typeof(T) == typeof(double);
}
