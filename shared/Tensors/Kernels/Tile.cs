using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Course.Tensors.Kernels;

/// <summary>
/// Picks the micro-kernel for this machine and the tile at hand. A tile is two vectors wide and as high as the registers allow: 14 rows where there are 32
/// of them (AVX-512), 6 where there are 16.
/// </summary>
internal static unsafe class Tile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The columns of a tile: 32 floats with AVX-512, 16 with AVX2.</summary>
    public static int Columns => Is512 ? 2 * Vector512<T>.Count : Is256 ? 2 * Vector256<T>.Count : Is128 ? 2 * Vector128<T>.Count : 2;

    /// <summary>The columns of a narrow tile, which has half vectors: 16 floats with AVX-512; as many as of any other where there are no half vectors.</summary>
    public static int NarrowColumns => Is512 || Is256 ? Columns / 2 : Columns;

    /// <summary>The most rows of a tile.</summary>
    public static int MaxRows => Is512 ? 14 : Is256 || Is128 ? 6 : 4;

    private static bool Is512 => VectorWidth<T>.Is512;

    private static bool Is256 => VectorWidth<T>.Is256;

    private static bool Is128 => VectorWidth<T>.Is128;

    /// <summary>How many tiles cover <paramref name="rows"/> rows; they are made as equally high as possible, because a low tile does not hide its loads.</summary>
    public static int Count(int rows) => (rows + MaxRows - 1) / MaxRows;

    /// <summary>Computes a tile of <paramref name="rows"/> rows and <see cref="Columns"/> columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(int rows, in LeftOperand<T> a, in RightOperand<T> b, T* c, nint cRow, nint outer, nint inner, SumStart start = SumStart.Zero, T* bias = null, bool relu = false)
    {
        if (Is512)
        {
            Run<Vector512<T>, Simd512<T>>(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
        else if (Is256)
        {
            Run<Vector256<T>, Simd256<T>>(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
        else if (Is128)
        {
            Run<Vector128<T>, Simd128<T>>(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
        else
        {
            Run<T, SimdScalar<T>>(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
    }

    /// <summary>Computes a tile of <paramref name="rows"/> rows and <see cref="NarrowColumns"/> columns.</summary>
    public static void RunNarrow(int rows, in LeftOperand<T> a, in RightOperand<T> b, T* c, nint cRow, nint outer, nint inner, SumStart start = SumStart.Zero, T* bias = null, bool relu = false)
    {
        if (Is512)
        {
            Run<Vector256<T>, Simd256<T>>(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
        else if (Is256)
        {
            Run<Vector128<T>, Simd128<T>>(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
        else
        {
            Run(rows, a, b, c, cRow, outer, inner, start, bias, relu);
        }
    }

    /// <summary>Fetches a tile of C into the cache, while the tile before it is computed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(T* c, int rows, nint cRow)
    {
        for (var i = 0; Sse.IsSupported && i < rows; i++, c += cRow)
        {
            Sse.Prefetch0(c);
            Sse.Prefetch0(c + Columns / 2);
        }
    }

    private static void Run<TVector, TSimd>(int rows, in LeftOperand<T> a, in RightOperand<T> b, T* c, nint cRow, nint outer, nint inner, SumStart start, T* bias, bool relu)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        switch (rows)
        {
            case 1: MicroKernel<T, TVector, TSimd, Rows.R1>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 2: MicroKernel<T, TVector, TSimd, Rows.R2>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 3: MicroKernel<T, TVector, TSimd, Rows.R3>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 4: MicroKernel<T, TVector, TSimd, Rows.R4>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 5: MicroKernel<T, TVector, TSimd, Rows.R5>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 6: MicroKernel<T, TVector, TSimd, Rows.R6>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 7: MicroKernel<T, TVector, TSimd, Rows.R7>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 8: MicroKernel<T, TVector, TSimd, Rows.R8>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 9: MicroKernel<T, TVector, TSimd, Rows.R9>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 10: MicroKernel<T, TVector, TSimd, Rows.R10>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 11: MicroKernel<T, TVector, TSimd, Rows.R11>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 12: MicroKernel<T, TVector, TSimd, Rows.R12>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 13: MicroKernel<T, TVector, TSimd, Rows.R13>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            case 14: MicroKernel<T, TVector, TSimd, Rows.R14>.Run(a, b, c, cRow, outer, inner, start, bias, relu); break;
            default: throw new ArgumentOutOfRangeException(nameof(rows), rows, "A tile has 1 to 14 rows.");
        }
    }
}
