using System.Numerics;
using System.Runtime.CompilerServices;

namespace Course.Tensors.Kernels;

/// <summary>
/// The one loop that every heavy operation runs: C[rows x columns] += A[rows x k] B[k x columns], for a tile of C that fits into the registers.
/// </summary>
/// <remarks>
/// <para>The idea. A multiply-add needs its operands in registers, and loading one costs as much as multiplying two. A tile of 14 x 32 floats keeps 28
/// vectors of C in registers while k runs; each step loads two vectors of B and 14 single numbers of A, each repeated across a vector, for 28
/// multiply-adds. So memory rests and the arithmetic units do not.</para>
/// <para>A is walked with free strides (from row to row, from k to k), so it may be transposed, or be the pixels of a picture. k is two nested loops: for a
/// convolution the inner one runs along a row of the kernel, the outer one over its rows, and no patch of the picture is ever copied.</para>
/// <para>The accumulators are separate locals because the compiler keeps locals in registers, but not the elements of an array; that is why the rows are written
/// out. <typeparamref name="TRows"/> is a type, so the compiler sees a constant and drops the rows beyond it.</para>
/// <para>The naive version is <see cref="NaiveMatrixProduct"/>. Source: K. Goto, R. van de Geijn, "Anatomy of high-performance matrix multiplication", 2008.</para>
/// </remarks>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TVector">A vector of them, or a single one.</typeparam>
/// <typeparam name="TSimd">The instructions on such vectors.</typeparam>
/// <typeparam name="TRows">How many rows the tile has, 1 ... 14.</typeparam>
internal static unsafe class MicroKernel<T, TVector, TSimd, TRows>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
    where TRows : struct, IRowCount
{
    /// <summary>Computes one tile.</summary>
    /// <param name="a">Where A's first row begins, and its strides.</param>
    /// <param name="b">Where B's first row begins, and its strides; its columns are contiguous.</param>
    /// <param name="c">Where the tile begins; its columns are contiguous.</param>
    /// <param name="cRow">Elements from one row of C to the next.</param>
    /// <param name="outer">Steps of the outer k loop.</param>
    /// <param name="inner">Steps of the inner k loop.</param>
    /// <param name="start">What the sums start from.</param>
    /// <param name="bias">One number a column, where the sums start from it.</param>
    /// <param name="relu">Whether negative results become 0 as they are stored.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(LeftOperand<T> a, RightOperand<T> b, T* c, nint cRow, nint outer, nint inner, SumStart start, T* bias, bool relu)
    {
        TVector c0L = TSimd.Zero, c0R = TSimd.Zero;
        TVector c1L = TSimd.Zero, c1R = TSimd.Zero;
        TVector c2L = TSimd.Zero, c2R = TSimd.Zero;
        TVector c3L = TSimd.Zero, c3R = TSimd.Zero;
        TVector c4L = TSimd.Zero, c4R = TSimd.Zero;
        TVector c5L = TSimd.Zero, c5R = TSimd.Zero;
        TVector c6L = TSimd.Zero, c6R = TSimd.Zero;
        TVector c7L = TSimd.Zero, c7R = TSimd.Zero;
        TVector c8L = TSimd.Zero, c8R = TSimd.Zero;
        TVector c9L = TSimd.Zero, c9R = TSimd.Zero;
        TVector c10L = TSimd.Zero, c10R = TSimd.Zero;
        TVector c11L = TSimd.Zero, c11R = TSimd.Zero;
        TVector c12L = TSimd.Zero, c12R = TSimd.Zero;
        TVector c13L = TSimd.Zero, c13R = TSimd.Zero;
        var width = TSimd.Count;
        var p = c;
        if (start == SumStart.Target)
        {
            (c0L, c0R) = (TSimd.Load(p), TSimd.Load(p + width));

            if (TRows.Count > 1)
            {
                p += cRow;
                (c1L, c1R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 2)
            {
                p += cRow;
                (c2L, c2R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 3)
            {
                p += cRow;
                (c3L, c3R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 4)
            {
                p += cRow;
                (c4L, c4R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 5)
            {
                p += cRow;
                (c5L, c5R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 6)
            {
                p += cRow;
                (c6L, c6R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 7)
            {
                p += cRow;
                (c7L, c7R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 8)
            {
                p += cRow;
                (c8L, c8R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 9)
            {
                p += cRow;
                (c9L, c9R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 10)
            {
                p += cRow;
                (c10L, c10R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 11)
            {
                p += cRow;
                (c11L, c11R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 12)
            {
                p += cRow;
                (c12L, c12R) = (TSimd.Load(p), TSimd.Load(p + width));
            }

            if (TRows.Count > 13)
            {
                p += cRow;
                (c13L, c13R) = (TSimd.Load(p), TSimd.Load(p + width));
            }
        }
        else if (start == SumStart.Bias)
        {
            c0L = TSimd.Load(bias);
            c0R = TSimd.Load(bias + width);
            (c1L, c1R) = (c0L, c0R);
            (c2L, c2R) = (c0L, c0R);
            (c3L, c3R) = (c0L, c0R);
            (c4L, c4R) = (c0L, c0R);
            (c5L, c5R) = (c0L, c0R);
            (c6L, c6R) = (c0L, c0R);
            (c7L, c7R) = (c0L, c0R);
            (c8L, c8R) = (c0L, c0R);
            (c9L, c9R) = (c0L, c0R);
            (c10L, c10R) = (c0L, c0R);
            (c11L, c11R) = (c0L, c0R);
            (c12L, c12R) = (c0L, c0R);
            (c13L, c13R) = (c0L, c0R);
        }

        var aFirst = a.First;
        var bFirst = b.First;
        var row = a.Row;
        var twoRows = 2 * row;
        for (; outer > 0; outer--)
        {
            var q = bFirst;
            var a0 = aFirst;
            var a3 = aFirst + 3 * row;
            var a6 = aFirst + 6 * row;
            var a9 = aFirst + 9 * row;
            var a12 = aFirst + 12 * row;
            for (var k = inner; k > 0; k--)
            {
                var bL = TSimd.Load(q);
                var bR = TSimd.Load(q + width);
                var x = TSimd.Repeat(a0[0]);
                c0L = TSimd.MultiplyAdd(x, bL, c0L);
                c0R = TSimd.MultiplyAdd(x, bR, c0R);
                if (TRows.Count > 1)
                {
                    x = TSimd.Repeat(a0[row]);
                    c1L = TSimd.MultiplyAdd(x, bL, c1L);
                    c1R = TSimd.MultiplyAdd(x, bR, c1R);
                }

                if (TRows.Count > 2)
                {
                    x = TSimd.Repeat(a0[twoRows]);
                    c2L = TSimd.MultiplyAdd(x, bL, c2L);
                    c2R = TSimd.MultiplyAdd(x, bR, c2R);
                }

                if (TRows.Count > 3)
                {
                    x = TSimd.Repeat(a3[0]);
                    c3L = TSimd.MultiplyAdd(x, bL, c3L);
                    c3R = TSimd.MultiplyAdd(x, bR, c3R);
                }

                if (TRows.Count > 4)
                {
                    x = TSimd.Repeat(a3[row]);
                    c4L = TSimd.MultiplyAdd(x, bL, c4L);
                    c4R = TSimd.MultiplyAdd(x, bR, c4R);
                }

                if (TRows.Count > 5)
                {
                    x = TSimd.Repeat(a3[twoRows]);
                    c5L = TSimd.MultiplyAdd(x, bL, c5L);
                    c5R = TSimd.MultiplyAdd(x, bR, c5R);
                }

                if (TRows.Count > 6)
                {
                    x = TSimd.Repeat(a6[0]);
                    c6L = TSimd.MultiplyAdd(x, bL, c6L);
                    c6R = TSimd.MultiplyAdd(x, bR, c6R);
                }

                if (TRows.Count > 7)
                {
                    x = TSimd.Repeat(a6[row]);
                    c7L = TSimd.MultiplyAdd(x, bL, c7L);
                    c7R = TSimd.MultiplyAdd(x, bR, c7R);
                }

                if (TRows.Count > 8)
                {
                    x = TSimd.Repeat(a6[twoRows]);
                    c8L = TSimd.MultiplyAdd(x, bL, c8L);
                    c8R = TSimd.MultiplyAdd(x, bR, c8R);
                }

                if (TRows.Count > 9)
                {
                    x = TSimd.Repeat(a9[0]);
                    c9L = TSimd.MultiplyAdd(x, bL, c9L);
                    c9R = TSimd.MultiplyAdd(x, bR, c9R);
                }

                if (TRows.Count > 10)
                {
                    x = TSimd.Repeat(a9[row]);
                    c10L = TSimd.MultiplyAdd(x, bL, c10L);
                    c10R = TSimd.MultiplyAdd(x, bR, c10R);
                }

                if (TRows.Count > 11)
                {
                    x = TSimd.Repeat(a9[twoRows]);
                    c11L = TSimd.MultiplyAdd(x, bL, c11L);
                    c11R = TSimd.MultiplyAdd(x, bR, c11R);
                }

                if (TRows.Count > 12)
                {
                    x = TSimd.Repeat(a12[0]);
                    c12L = TSimd.MultiplyAdd(x, bL, c12L);
                    c12R = TSimd.MultiplyAdd(x, bR, c12R);
                }

                if (TRows.Count > 13)
                {
                    x = TSimd.Repeat(a12[row]);
                    c13L = TSimd.MultiplyAdd(x, bL, c13L);
                    c13R = TSimd.MultiplyAdd(x, bR, c13R);
                }

                a0 += a.Inner;
                a3 += a.Inner;
                a6 += a.Inner;
                a9 += a.Inner;
                a12 += a.Inner;
                q += b.Inner;
            }

            aFirst += a.Outer;
            bFirst += b.Outer;
        }

        if (relu)
        {
            (c0L, c0R) = (TSimd.NotBelowZero(c0L), TSimd.NotBelowZero(c0R));
            (c1L, c1R) = (TSimd.NotBelowZero(c1L), TSimd.NotBelowZero(c1R));
            (c2L, c2R) = (TSimd.NotBelowZero(c2L), TSimd.NotBelowZero(c2R));
            (c3L, c3R) = (TSimd.NotBelowZero(c3L), TSimd.NotBelowZero(c3R));
            (c4L, c4R) = (TSimd.NotBelowZero(c4L), TSimd.NotBelowZero(c4R));
            (c5L, c5R) = (TSimd.NotBelowZero(c5L), TSimd.NotBelowZero(c5R));
            (c6L, c6R) = (TSimd.NotBelowZero(c6L), TSimd.NotBelowZero(c6R));
            (c7L, c7R) = (TSimd.NotBelowZero(c7L), TSimd.NotBelowZero(c7R));
            (c8L, c8R) = (TSimd.NotBelowZero(c8L), TSimd.NotBelowZero(c8R));
            (c9L, c9R) = (TSimd.NotBelowZero(c9L), TSimd.NotBelowZero(c9R));
            (c10L, c10R) = (TSimd.NotBelowZero(c10L), TSimd.NotBelowZero(c10R));
            (c11L, c11R) = (TSimd.NotBelowZero(c11L), TSimd.NotBelowZero(c11R));
            (c12L, c12R) = (TSimd.NotBelowZero(c12L), TSimd.NotBelowZero(c12R));
            (c13L, c13R) = (TSimd.NotBelowZero(c13L), TSimd.NotBelowZero(c13R));
        }

        p = c;
        TSimd.Store(c0L, p);
        TSimd.Store(c0R, p + width);
        if (TRows.Count > 1)
        {
            p += cRow;
            TSimd.Store(c1L, p);
            TSimd.Store(c1R, p + width);
        }

        if (TRows.Count > 2)
        {
            p += cRow;
            TSimd.Store(c2L, p);
            TSimd.Store(c2R, p + width);
        }

        if (TRows.Count > 3)
        {
            p += cRow;
            TSimd.Store(c3L, p);
            TSimd.Store(c3R, p + width);
        }

        if (TRows.Count > 4)
        {
            p += cRow;
            TSimd.Store(c4L, p);
            TSimd.Store(c4R, p + width);
        }

        if (TRows.Count > 5)
        {
            p += cRow;
            TSimd.Store(c5L, p);
            TSimd.Store(c5R, p + width);
        }

        if (TRows.Count > 6)
        {
            p += cRow;
            TSimd.Store(c6L, p);
            TSimd.Store(c6R, p + width);
        }

        if (TRows.Count > 7)
        {
            p += cRow;
            TSimd.Store(c7L, p);
            TSimd.Store(c7R, p + width);
        }

        if (TRows.Count > 8)
        {
            p += cRow;
            TSimd.Store(c8L, p);
            TSimd.Store(c8R, p + width);
        }

        if (TRows.Count > 9)
        {
            p += cRow;
            TSimd.Store(c9L, p);
            TSimd.Store(c9R, p + width);
        }

        if (TRows.Count > 10)
        {
            p += cRow;
            TSimd.Store(c10L, p);
            TSimd.Store(c10R, p + width);
        }

        if (TRows.Count > 11)
        {
            p += cRow;
            TSimd.Store(c11L, p);
            TSimd.Store(c11R, p + width);
        }

        if (TRows.Count > 12)
        {
            p += cRow;
            TSimd.Store(c12L, p);
            TSimd.Store(c12R, p + width);
        }

        if (TRows.Count > 13)
        {
            p += cRow;
            TSimd.Store(c13L, p);
            TSimd.Store(c13R, p + width);
        }
    }
}
