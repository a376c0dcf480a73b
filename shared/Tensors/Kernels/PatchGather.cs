using System.Numerics;
using System.Runtime.CompilerServices;

namespace Course.Tensors.Kernels;

/// <summary>filter += factor * patch, for every patch: how the gradient of a filter is made.</summary>
/// <remarks>
/// The filter's block is kept in separate locals, because the compiler keeps locals in registers, but not the elements of an array; the numbers of rows and vectors are types, so it drops
/// what lies beyond them.
/// </remarks>
internal readonly unsafe struct PatchGather<T> : IPatchKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TVector, TSimd, TRows, TVectors>(PatchTerms<T> terms, T* picture, nint pictureRow, T* filter, nint filterRow)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
        where TRows : struct, IRowCount
        where TVectors : struct, IRowCount
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
            a0 = TSimd.MultiplyAdd(factor, TSimd.Load(p), a0);
            if (TVectors.Count > 1)
            {
                a1 = TSimd.MultiplyAdd(factor, TSimd.Load(p + width), a1);
            }

            if (TVectors.Count > 2)
            {
                a2 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 2 * width), a2);
            }

            if (TVectors.Count > 3)
            {
                a3 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 3 * width), a3);
            }

            if (TVectors.Count > 4)
            {
                a4 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 4 * width), a4);
            }

            if (TVectors.Count > 5)
            {
                a5 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 5 * width), a5);
            }

            if (TRows.Count > 1)
            {
                p += pictureRow;
                b0 = TSimd.MultiplyAdd(factor, TSimd.Load(p), b0);
                if (TVectors.Count > 1)
                {
                    b1 = TSimd.MultiplyAdd(factor, TSimd.Load(p + width), b1);
                }

                if (TVectors.Count > 2)
                {
                    b2 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 2 * width), b2);
                }

                if (TVectors.Count > 3)
                {
                    b3 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 3 * width), b3);
                }

                if (TVectors.Count > 4)
                {
                    b4 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 4 * width), b4);
                }

                if (TVectors.Count > 5)
                {
                    b5 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 5 * width), b5);
                }
            }

            if (TRows.Count > 2)
            {
                p += pictureRow;
                c0 = TSimd.MultiplyAdd(factor, TSimd.Load(p), c0);
                if (TVectors.Count > 1)
                {
                    c1 = TSimd.MultiplyAdd(factor, TSimd.Load(p + width), c1);
                }

                if (TVectors.Count > 2)
                {
                    c2 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 2 * width), c2);
                }

                if (TVectors.Count > 3)
                {
                    c3 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 3 * width), c3);
                }

                if (TVectors.Count > 4)
                {
                    c4 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 4 * width), c4);
                }

                if (TVectors.Count > 5)
                {
                    c5 = TSimd.MultiplyAdd(factor, TSimd.Load(p + 5 * width), c5);
                }
            }
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
