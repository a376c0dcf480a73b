using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors.Kernels;

namespace Course.Cnn.Kernels;

/// <summary>
/// One block of a filter and all the patches that it meets, for <see cref="Patches{T}"/>. The block is kept in separate locals, because the compiler keeps locals in registers, but not the elements
/// of an array; the numbers of rows and vectors are types, so it drops what lies beyond them.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TVector">A vector of them, or a single one.</typeparam>
/// <typeparam name="TSimd">The instructions on such vectors.</typeparam>
/// <typeparam name="TWay">What happens where filter and patch meet.</typeparam>
/// <typeparam name="TRows">Rows of the block, 1 ... 3.</typeparam>
/// <typeparam name="TVectors">Vectors of a row, 1 ... 6.</typeparam>
internal static unsafe class PatchKernel<T, TVector, TSimd, TWay, TRows, TVectors>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
    where TWay : struct, IPatchWay<T>
    where TRows : struct, IRowCount
    where TVectors : struct, IRowCount
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
        var width = TSimd.Count;
        TVector a0 = TSimd.Zero, a1 = TSimd.Zero, a2 = TSimd.Zero, a3 = TSimd.Zero, a4 = TSimd.Zero, a5 = TSimd.Zero;
        TVector b0 = TSimd.Zero, b1 = TSimd.Zero, b2 = TSimd.Zero, b3 = TSimd.Zero, b4 = TSimd.Zero, b5 = TSimd.Zero;
        TVector c0 = TSimd.Zero, c1 = TSimd.Zero, c2 = TSimd.Zero, c3 = TSimd.Zero, c4 = TSimd.Zero, c5 = TSimd.Zero;
        var w = filter;
        a0 = TSimd.Load(w);
        if (TVectors.Count > 1)
        {
            a1 = TSimd.Load(w + width);
        }

        if (TVectors.Count > 2)
        {
            a2 = TSimd.Load(w + 2 * width);
        }

        if (TVectors.Count > 3)
        {
            a3 = TSimd.Load(w + 3 * width);
        }

        if (TVectors.Count > 4)
        {
            a4 = TSimd.Load(w + 4 * width);
        }

        if (TVectors.Count > 5)
        {
            a5 = TSimd.Load(w + 5 * width);
        }

        if (TRows.Count > 1)
        {
            w += filterRow;
            b0 = TSimd.Load(w);
            if (TVectors.Count > 1)
            {
                b1 = TSimd.Load(w + width);
            }

            if (TVectors.Count > 2)
            {
                b2 = TSimd.Load(w + 2 * width);
            }

            if (TVectors.Count > 3)
            {
                b3 = TSimd.Load(w + 3 * width);
            }

            if (TVectors.Count > 4)
            {
                b4 = TSimd.Load(w + 4 * width);
            }

            if (TVectors.Count > 5)
            {
                b5 = TSimd.Load(w + 5 * width);
            }
        }

        if (TRows.Count > 2)
        {
            w += filterRow;
            c0 = TSimd.Load(w);
            if (TVectors.Count > 1)
            {
                c1 = TSimd.Load(w + width);
            }

            if (TVectors.Count > 2)
            {
                c2 = TSimd.Load(w + 2 * width);
            }

            if (TVectors.Count > 3)
            {
                c3 = TSimd.Load(w + 3 * width);
            }

            if (TVectors.Count > 4)
            {
                c4 = TSimd.Load(w + 4 * width);
            }

            if (TVectors.Count > 5)
            {
                c5 = TSimd.Load(w + 5 * width);
            }
        }

        for (var i = 0; i < terms.Count; i++)
        {
            var p = picture + terms.Offsets[i];
            var factor = TSimd.Repeat(terms.Factors[i]);
            a0 = TWay.Meet<TVector, TSimd>(a0, p, factor);
            if (TVectors.Count > 1)
            {
                a1 = TWay.Meet<TVector, TSimd>(a1, p + width, factor);
            }

            if (TVectors.Count > 2)
            {
                a2 = TWay.Meet<TVector, TSimd>(a2, p + 2 * width, factor);
            }

            if (TVectors.Count > 3)
            {
                a3 = TWay.Meet<TVector, TSimd>(a3, p + 3 * width, factor);
            }

            if (TVectors.Count > 4)
            {
                a4 = TWay.Meet<TVector, TSimd>(a4, p + 4 * width, factor);
            }

            if (TVectors.Count > 5)
            {
                a5 = TWay.Meet<TVector, TSimd>(a5, p + 5 * width, factor);
            }

            if (TRows.Count > 1)
            {
                p += pictureRow;
                b0 = TWay.Meet<TVector, TSimd>(b0, p, factor);
                if (TVectors.Count > 1)
                {
                    b1 = TWay.Meet<TVector, TSimd>(b1, p + width, factor);
                }

                if (TVectors.Count > 2)
                {
                    b2 = TWay.Meet<TVector, TSimd>(b2, p + 2 * width, factor);
                }

                if (TVectors.Count > 3)
                {
                    b3 = TWay.Meet<TVector, TSimd>(b3, p + 3 * width, factor);
                }

                if (TVectors.Count > 4)
                {
                    b4 = TWay.Meet<TVector, TSimd>(b4, p + 4 * width, factor);
                }

                if (TVectors.Count > 5)
                {
                    b5 = TWay.Meet<TVector, TSimd>(b5, p + 5 * width, factor);
                }
            }

            if (TRows.Count > 2)
            {
                p += pictureRow;
                c0 = TWay.Meet<TVector, TSimd>(c0, p, factor);
                if (TVectors.Count > 1)
                {
                    c1 = TWay.Meet<TVector, TSimd>(c1, p + width, factor);
                }

                if (TVectors.Count > 2)
                {
                    c2 = TWay.Meet<TVector, TSimd>(c2, p + 2 * width, factor);
                }

                if (TVectors.Count > 3)
                {
                    c3 = TWay.Meet<TVector, TSimd>(c3, p + 3 * width, factor);
                }

                if (TVectors.Count > 4)
                {
                    c4 = TWay.Meet<TVector, TSimd>(c4, p + 4 * width, factor);
                }

                if (TVectors.Count > 5)
                {
                    c5 = TWay.Meet<TVector, TSimd>(c5, p + 5 * width, factor);
                }
            }
        }

        if (!TWay.ChangesFilter)
        {
            return;
        }

        w = filter;
        TSimd.Store(a0, w);
        if (TVectors.Count > 1)
        {
            TSimd.Store(a1, w + width);
        }

        if (TVectors.Count > 2)
        {
            TSimd.Store(a2, w + 2 * width);
        }

        if (TVectors.Count > 3)
        {
            TSimd.Store(a3, w + 3 * width);
        }

        if (TVectors.Count > 4)
        {
            TSimd.Store(a4, w + 4 * width);
        }

        if (TVectors.Count > 5)
        {
            TSimd.Store(a5, w + 5 * width);
        }

        if (TRows.Count > 1)
        {
            w += filterRow;
            TSimd.Store(b0, w);
            if (TVectors.Count > 1)
            {
                TSimd.Store(b1, w + width);
            }

            if (TVectors.Count > 2)
            {
                TSimd.Store(b2, w + 2 * width);
            }

            if (TVectors.Count > 3)
            {
                TSimd.Store(b3, w + 3 * width);
            }

            if (TVectors.Count > 4)
            {
                TSimd.Store(b4, w + 4 * width);
            }

            if (TVectors.Count > 5)
            {
                TSimd.Store(b5, w + 5 * width);
            }
        }

        if (TRows.Count > 2)
        {
            w += filterRow;
            TSimd.Store(c0, w);
            if (TVectors.Count > 1)
            {
                TSimd.Store(c1, w + width);
            }

            if (TVectors.Count > 2)
            {
                TSimd.Store(c2, w + 2 * width);
            }

            if (TVectors.Count > 3)
            {
                TSimd.Store(c3, w + 3 * width);
            }

            if (TVectors.Count > 4)
            {
                TSimd.Store(c4, w + 4 * width);
            }

            if (TVectors.Count > 5)
            {
                TSimd.Store(c5, w + 5 * width);
            }
        }
    }
}
