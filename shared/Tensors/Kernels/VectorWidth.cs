using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Tensors.Kernels;

/// <summary>Work that is written once for vectors of any width.</summary>
internal interface IVectorWork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    void Run<TVector, TSimd>()
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>;
}

/// <summary>
/// The widest vectors of <typeparamref name="T"/> that this machine has: one of the three is true, or none if numbers go one by one. The
/// compiler sees constants.
/// </summary>
internal static class VectorWidth<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>512 bits (AVX-512).</summary>
    public static bool Is512 => IsVectorType && Vector512.IsHardwareAccelerated;

    /// <summary>256 bits (AVX2).</summary>
    public static bool Is256 => IsVectorType && !Vector512.IsHardwareAccelerated && Vector256.IsHardwareAccelerated;

    /// <summary>128 bits (Arm's NEON, x86 before AVX2).</summary>
    public static bool Is128 => IsVectorType && !Vector256.IsHardwareAccelerated && Vector128.IsHardwareAccelerated;

    /// <summary>Numbers of a vector.</summary>
    public static int Count => Is512 ? Vector512<T>.Count : Is256 ? Vector256<T>.Count : Is128 ? Vector128<T>.Count : 1;

    /// <summary>Vectors that the registers hold.</summary>
    public static int Registers => Is512 ? 32 : 16;

    // Of the number types that the engine takes, vectors hold these two.
    private static bool IsVectorType => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    /// <summary>Runs work in the widest vectors. Nothing is copied: the reference keeps the compiler from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TWork>(in TWork work)
        where TWork : struct, IVectorWork<T>
    {
        if (Is512)
        {
            Unsafe.AsRef(in work).Run<Vector512<T>, Simd512<T>>();
        }
        else if (Is256)
        {
            Unsafe.AsRef(in work).Run<Vector256<T>, Simd256<T>>();
        }
        else if (Is128)
        {
            Unsafe.AsRef(in work).Run<Vector128<T>, Simd128<T>>();
        }
        else
        {
            Unsafe.AsRef(in work).Run<T, SimdScalar<T>>();
        }
    }
}
