using System.Numerics;
using Course.Tensors.Kernels;

namespace Course.Cnn.Kernels;

/// <summary>
/// The way back of a convolution for the few outputs that have a gradient. Each meets one patch of the picture, some rows of some numbers,
/// and one filter of the same size. Either the filter's gradient gathers, filter += factor * patch over all of them
/// (<see cref="PatchGather{T}"/>), or the picture's gradient receives, patch += factor * filter for each (<see cref="PatchScatter{T}"/>).
/// Where all outputs have a gradient, <see cref="MicroKernel{T, TVector, TSimd, TRows, TVectors}"/> is faster.
/// </summary>
/// <remarks>The filter is cut into blocks of up to 3 rows x 6 vectors, so that a block stays in registers while the patches pass.</remarks>
internal static unsafe class Patches<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostRows = 3;
    private const int MostVectors = 6;

    /// <summary>A row of a patch is a multiple of so many numbers.</summary>
    public static int Vector => VectorWidth<T>.Count;

    /// <summary>Goes over the patches.</summary>
    /// <typeparam name="TWay">What happens at each: <see cref="PatchGather{T}"/> or <see cref="PatchScatter{T}"/>.</typeparam>
    /// <param name="terms">Where the patches begin, and their factors.</param>
    /// <param name="picture">The memory that the patches lie in.</param>
    /// <param name="pictureRow">Elements from a row of a patch to the next.</param>
    /// <param name="filter">The filter, its rows one behind the other.</param>
    /// <param name="rows">Rows of a patch and of the filter.</param>
    /// <param name="width">Numbers of a row, a multiple of <see cref="Vector"/>.</param>
    public static void Run<TWay>(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, int rows, int width)
        where TWay : struct, IPatchWay<T> => VectorWidth<T>.Run(new Blocks<TWay>(terms, picture, pictureRow, filter, rows, width));

    private readonly struct Blocks<TWay>(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, int rows, int width) : IVectorWork<T>
        where TWay : struct, IPatchWay<T>
    {
        public void Run<TVector, TSimd>()
            where TVector : unmanaged
            where TSimd : struct, ISimd<T, TVector>
        {
            var vectors = width / TSimd.Count;
            var blocks = (vectors + MostVectors - 1) / MostVectors;
            for (var block = 0; block < blocks; block++)
            {
                var first = vectors * block / blocks;
                var count = vectors * (block + 1) / blocks - first;
                var rowsAtOnce = Math.Min(MostRows, (VectorWidth<T>.Registers - 4) / count);
                for (var row = 0; row < rows; row += rowsAtOnce)
                {
                    var p = picture + row * pictureRow + first * TSimd.Count;
                    var w = filter + (nint)row * width + first * TSimd.Count;
                    switch (Math.Min(rowsAtOnce, rows - row))
                    {
                        case 1: RunBlock<TWay, TVector, TSimd, Size.Of1>(count, terms, p, pictureRow, w, width); break;
                        case 2: RunBlock<TWay, TVector, TSimd, Size.Of2>(count, terms, p, pictureRow, w, width); break;
                        default: RunBlock<TWay, TVector, TSimd, Size.Of3>(count, terms, p, pictureRow, w, width); break;
                    }
                }
            }
        }
    }

    private static void RunBlock<TWay, TVector, TSimd, TRows>(
        int vectors, PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, nint filterRow)
        where TWay : struct, IPatchWay<T>
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
        where TRows : unmanaged
    {
        switch (vectors)
        {
            case 1: PatchKernel<T, TVector, TSimd, TWay, TRows, Size.Of1>.Run(terms, picture, pictureRow, filter, filterRow); break;
            case 2: PatchKernel<T, TVector, TSimd, TWay, TRows, Size.Of2>.Run(terms, picture, pictureRow, filter, filterRow); break;
            case 3: PatchKernel<T, TVector, TSimd, TWay, TRows, Size.Of3>.Run(terms, picture, pictureRow, filter, filterRow); break;
            case 4: PatchKernel<T, TVector, TSimd, TWay, TRows, Size.Of4>.Run(terms, picture, pictureRow, filter, filterRow); break;
            case 5: PatchKernel<T, TVector, TSimd, TWay, TRows, Size.Of5>.Run(terms, picture, pictureRow, filter, filterRow); break;
            default: PatchKernel<T, TVector, TSimd, TWay, TRows, Size.Of6>.Run(terms, picture, pictureRow, filter, filterRow); break;
        }
    }
}

/// <summary>
/// The patches of a picture that one filter meets: where each begins, in elements behind the picture's first,
/// and the number that its product is multiplied by.
/// </summary>
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
