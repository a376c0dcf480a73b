using System.Numerics;
using System.Runtime.CompilerServices;

namespace Course.Tensors.Kernels;

/// <summary>patch += factor * filter, for every patch: how the gradient of a picture is made. Patches may overlap.</summary>
/// <remarks>
/// The filter's block is kept in separate locals, because the compiler keeps locals in registers, but not the elements of an array; the numbers of rows and vectors are types, so it drops
/// what lies beyond them.
/// </remarks>
internal readonly unsafe struct PatchScatter<T> : IPatchKernel<T>
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
            TSimd.Store(TSimd.MultiplyAdd(factor, a0, TSimd.Load(p)), p);
            if (TVectors.Count > 1)
            {
                TSimd.Store(TSimd.MultiplyAdd(factor, a1, TSimd.Load(p + width)), p + width);
            }

            if (TVectors.Count > 2)
            {
                TSimd.Store(TSimd.MultiplyAdd(factor, a2, TSimd.Load(p + 2 * width)), p + 2 * width);
            }

            if (TVectors.Count > 3)
            {
                TSimd.Store(TSimd.MultiplyAdd(factor, a3, TSimd.Load(p + 3 * width)), p + 3 * width);
            }

            if (TVectors.Count > 4)
            {
                TSimd.Store(TSimd.MultiplyAdd(factor, a4, TSimd.Load(p + 4 * width)), p + 4 * width);
            }

            if (TVectors.Count > 5)
            {
                TSimd.Store(TSimd.MultiplyAdd(factor, a5, TSimd.Load(p + 5 * width)), p + 5 * width);
            }

            if (TRows.Count > 1)
            {
                p += pictureRow;
                TSimd.Store(TSimd.MultiplyAdd(factor, b0, TSimd.Load(p)), p);
                if (TVectors.Count > 1)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, b1, TSimd.Load(p + width)), p + width);
                }

                if (TVectors.Count > 2)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, b2, TSimd.Load(p + 2 * width)), p + 2 * width);
                }

                if (TVectors.Count > 3)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, b3, TSimd.Load(p + 3 * width)), p + 3 * width);
                }

                if (TVectors.Count > 4)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, b4, TSimd.Load(p + 4 * width)), p + 4 * width);
                }

                if (TVectors.Count > 5)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, b5, TSimd.Load(p + 5 * width)), p + 5 * width);
                }
            }

            if (TRows.Count > 2)
            {
                p += pictureRow;
                TSimd.Store(TSimd.MultiplyAdd(factor, c0, TSimd.Load(p)), p);
                if (TVectors.Count > 1)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, c1, TSimd.Load(p + width)), p + width);
                }

                if (TVectors.Count > 2)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, c2, TSimd.Load(p + 2 * width)), p + 2 * width);
                }

                if (TVectors.Count > 3)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, c3, TSimd.Load(p + 3 * width)), p + 3 * width);
                }

                if (TVectors.Count > 4)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, c4, TSimd.Load(p + 4 * width)), p + 4 * width);
                }

                if (TVectors.Count > 5)
                {
                    TSimd.Store(TSimd.MultiplyAdd(factor, c5, TSimd.Load(p + 5 * width)), p + 5 * width);
                }
            }
        }
    }
}
