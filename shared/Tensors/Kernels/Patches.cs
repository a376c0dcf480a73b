using System.Numerics;
using System.Runtime.Intrinsics;

namespace Course.Tensors.Kernels;

/// <summary>
/// The way back of a convolution for the few outputs that have a gradient. Each meets one patch of the picture, some rows of some numbers, and one filter of the same size. Either the filter's gradient
/// gathers, filter += factor * patch over all of them (<see cref="PatchGather{T}"/>), or the picture's gradient receives, patch += factor * filter for each
/// (<see cref="PatchScatter{T}"/>). Where all outputs have a gradient, <see cref="MicroKernel{T, TVector, TSimd, TRows}"/> is faster.
/// </summary>
/// <remarks>The filter is cut into blocks of up to 3 rows x 6 vectors, so that a block stays in registers while the patches pass.</remarks>
internal static unsafe class Patches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostRows = 3;
    private const int MostVectors = 6;

    private static bool IsVectorType => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    private static bool Is512 => IsVectorType && Vector512.IsHardwareAccelerated;

    private static bool Is256 => IsVectorType && Vector256.IsHardwareAccelerated;

    private static bool Is128 => IsVectorType && Vector128.IsHardwareAccelerated;

    /// <summary>A row of a patch is a multiple of so many numbers.</summary>
    public static int Vector => Is512 ? Vector512<T>.Count : Is256 ? Vector256<T>.Count : Is128 ? Vector128<T>.Count : 1;

    /// <summary>Goes over the patches.</summary>
    /// <typeparam name="TKernel">What to do with each: <see cref="PatchGather{T}"/> or <see cref="PatchScatter{T}"/>.</typeparam>
    /// <param name="terms">Where the patches begin, and their factors.</param>
    /// <param name="picture">The memory that the patches lie in.</param>
    /// <param name="pictureRow">Elements from a row of a patch to the next.</param>
    /// <param name="filter">The filter, its rows one behind the other.</param>
    /// <param name="rows">Rows of a patch and of the filter.</param>
    /// <param name="width">Numbers of a row, a multiple of <see cref="Vector"/>.</param>
    public static void Run<TKernel>(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, int rows, int width)
        where TKernel : struct, IPatchKernel<T>
    {
        if (Is512)
        {
            Run<TKernel, Vector512<T>, Simd512<T>>(terms, picture, pictureRow, filter, rows, width, registers: 32);
        }
        else if (Is256)
        {
            Run<TKernel, Vector256<T>, Simd256<T>>(terms, picture, pictureRow, filter, rows, width, registers: 16);
        }
        else if (Is128)
        {
            Run<TKernel, Vector128<T>, Simd128<T>>(terms, picture, pictureRow, filter, rows, width, registers: 16);
        }
        else
        {
            Run<TKernel, T, SimdScalar<T>>(terms, picture, pictureRow, filter, rows, width, registers: 16);
        }
    }

    private static void Run<TKernel, TVector, TSimd>(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, int rows, int width, int registers)
        where TKernel : struct, IPatchKernel<T>
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var vectors = width / TSimd.Count;
        var blocks = (vectors + MostVectors - 1) / MostVectors;
        for (var block = 0; block < blocks; block++)
        {
            var first = vectors * block / blocks;
            var count = vectors * (block + 1) / blocks - first;
            var rowsAtOnce = Math.Min(MostRows, (registers - 4) / count);
            for (var row = 0; row < rows; row += rowsAtOnce)
            {
                var p = picture + row * pictureRow + first * TSimd.Count;
                var w = filter + (nint)row * width + first * TSimd.Count;
                switch (Math.Min(rowsAtOnce, rows - row))
                {
                    case 1: Run<TKernel, TVector, TSimd, Rows.R1>(count, terms, p, pictureRow, w, width); break;
                    case 2: Run<TKernel, TVector, TSimd, Rows.R2>(count, terms, p, pictureRow, w, width); break;
                    default: Run<TKernel, TVector, TSimd, Rows.R3>(count, terms, p, pictureRow, w, width); break;
                }
            }
        }
    }

    private static void Run<TKernel, TVector, TSimd, TRows>(int vectors, PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, nint filterRow)
        where TKernel : struct, IPatchKernel<T>
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
        where TRows : struct, IRowCount
    {
        switch (vectors)
        {
            case 1: TKernel.Run<TVector, TSimd, TRows, Rows.R1>(terms, picture, pictureRow, filter, filterRow); break;
            case 2: TKernel.Run<TVector, TSimd, TRows, Rows.R2>(terms, picture, pictureRow, filter, filterRow); break;
            case 3: TKernel.Run<TVector, TSimd, TRows, Rows.R3>(terms, picture, pictureRow, filter, filterRow); break;
            case 4: TKernel.Run<TVector, TSimd, TRows, Rows.R4>(terms, picture, pictureRow, filter, filterRow); break;
            case 5: TKernel.Run<TVector, TSimd, TRows, Rows.R5>(terms, picture, pictureRow, filter, filterRow); break;
            default: TKernel.Run<TVector, TSimd, TRows, Rows.R6>(terms, picture, pictureRow, filter, filterRow); break;
        }
    }
}

/// <summary>The patches of a picture that one filter meets: where each begins, in elements behind the picture's first, and the number that its product is multiplied by.</summary>
/// <param name="count">How many.</param>
/// <param name="offsets">The beginnings.</param>
/// <param name="factors">The factors.</param>
internal readonly unsafe struct PatchTerms<T>(int count, int* offsets, T* factors)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly int Count = count;
    public readonly int* Offsets = offsets;
    public readonly T* Factors = factors;
}

/// <summary>What to do with every patch, for one block of the filter.</summary>
internal unsafe interface IPatchKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <typeparam name="TVector">A vector of numbers, or a single one.</typeparam>
    /// <typeparam name="TSimd">The instructions on such vectors.</typeparam>
    /// <typeparam name="TRows">Rows of the block, 1 ... 3.</typeparam>
    /// <typeparam name="TVectors">Vectors of a row, 1 ... 6.</typeparam>
    /// <param name="terms">The patches.</param>
    /// <param name="picture">The memory that they lie in.</param>
    /// <param name="pictureRow">Elements from a row of a patch to the next.</param>
    /// <param name="filter">The filter's block.</param>
    /// <param name="filterRow">Elements from a row of the filter to the next.</param>
    static abstract void Run<TVector, TSimd, TRows, TVectors>(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, nint filterRow)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
        where TRows : struct, IRowCount
        where TVectors : struct, IRowCount;
}
