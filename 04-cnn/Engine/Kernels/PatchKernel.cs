using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors.Kernels;

namespace Course.Cnn.Kernels;

/// <summary>
/// One block of a filter and all the patches that it meets, for <see cref="Patches{T}"/>:
/// the block stays in registers while the patches pass.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TVector">A vector of them, or a single one.</typeparam>
/// <typeparam name="TSimd">The instructions on such vectors.</typeparam>
/// <typeparam name="TWay">What happens where filter and patch meet.</typeparam>
/// <typeparam name="TRows">Rows of the block, 1 ... 3. The numbers of rows and vectors are types, so the compiler drops
/// what lies beyond them.</typeparam>
/// <typeparam name="TVectors">Vectors of a row, 1 ... 6.</typeparam>
internal static unsafe class PatchKernel<T, TVector, TSimd, TWay, TRows, TVectors>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
    where TWay : struct, IPatchWay<T>
    where TRows : unmanaged
    where TVectors : unmanaged
{
    /// <summary>Goes over the patches.</summary>
    /// <param name="terms">The patches.</param>
    /// <param name="picture">The memory that they lie in.</param>
    /// <param name="pictureRow">Elements from a row of a patch to the next.</param>
    /// <param name="filter">The filter's block.</param>
    /// <param name="filterRow">Elements from a row of the filter to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, nint filterRow)
    {
        Row a = Row.Load(filter, 0), b = Row.Load(filter + filterRow, 1), c = Row.Load(filter + 2 * filterRow, 2);
        for (var i = 0; i < terms.Count; i++)
        {
            var patch = picture + terms.Offsets[i];
            var factor = TSimd.Repeat(terms.Factors[i]);
            a.Meet(patch, factor, 0);
            b.Meet(patch + pictureRow, factor, 1);
            c.Meet(patch + 2 * pictureRow, factor, 2);
        }

        if (TWay.ChangesFilter)
        {
            a.Store(filter, 0);
            b.Store(filter + filterRow, 1);
            c.Store(filter + 2 * filterRow, 2);
        }
    }

    /// <summary>
    /// A row of the block. Its vectors are separate fields, because the compiler keeps those in registers,
    /// but not the elements of an array.
    /// </summary>
    private struct Row
    {
        private TVector v0, v1, v2, v3, v4, v5;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Row Load(T* p, int row) => new()
        {
            v0 = Load(p, row, 0),
            v1 = Load(p, row, 1),
            v2 = Load(p, row, 2),
            v3 = Load(p, row, 3),
            v4 = Load(p, row, 4),
            v5 = Load(p, row, 5),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Meet(T* patch, TVector factor, int row)
        {
            v0 = Meet(v0, patch, factor, row, 0);
            v1 = Meet(v1, patch, factor, row, 1);
            v2 = Meet(v2, patch, factor, row, 2);
            v3 = Meet(v3, patch, factor, row, 3);
            v4 = Meet(v4, patch, factor, row, 4);
            v5 = Meet(v5, patch, factor, row, 5);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(T* p, int row)
        {
            Store(v0, p, row, 0);
            Store(v1, p, row, 1);
            Store(v2, p, row, 2);
            Store(v3, p, row, 3);
            Store(v4, p, row, 4);
            Store(v5, p, row, 5);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool Exists(int row, int vector) => row < sizeof(TRows) && vector < sizeof(TVectors);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TVector Load(T* p, int row, int vector) => Exists(row, vector) ? TSimd.Load(p + vector * TSimd.Count) : TSimd.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TVector Meet(TVector v, T* patch, TVector factor, int row, int vector) =>
            Exists(row, vector) ? TWay.Meet<TVector, TSimd>(v, patch + vector * TSimd.Count, factor) : v;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Store(TVector v, T* p, int row, int vector)
        {
            if (Exists(row, vector))
            {
                TSimd.Store(v, p + vector * TSimd.Count);
            }
        }
    }
}
