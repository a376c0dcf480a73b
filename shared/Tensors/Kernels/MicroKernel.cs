using System.Numerics;
using System.Runtime.CompilerServices;

namespace Course.Tensors.Kernels;

/// <summary>
/// The one loop that every heavy operation runs: C[rows x columns] += A[rows x k] B[k x columns], for a tile of C that fits into the
/// registers.
/// </summary>
/// <remarks>
/// <para>The idea. A multiply-add needs its operands in registers, and loading one costs as much as multiplying two. A tile of 14 x 32
/// floats keeps 28 vectors of C in registers while k runs; each step loads two vectors of B and 14 single numbers of A, each repeated
/// across a vector, for 28 multiply-adds. So memory rests and the arithmetic units do not.</para>
/// <para>A is walked with free strides (from row to row, from k to k), so it may be transposed, or be the pixels of a picture. k is two
/// nested loops: for a convolution the inner one runs along a row of the kernel, the outer one over its rows, and no patch of the picture
/// is ever copied.</para>
/// <para>The naive version is <see cref="NaiveMatrixProduct"/>. Source: K. Goto, R. van de Geijn, "Anatomy of high-performance matrix
/// multiplication", 2008.</para>
/// </remarks>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TVector">A vector of them, or a single one.</typeparam>
/// <typeparam name="TSimd">The instructions on such vectors.</typeparam>
/// <typeparam name="TRows">How many rows the tile has, 1 ... 14: a type, so that the compiler sees a constant and drops the rows beyond
/// it.</typeparam>
/// <typeparam name="TVectors">How many vectors a row has, 1 or 2.</typeparam>
internal static unsafe class MicroKernel<T, TVector, TSimd, TRows, TVectors>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
    where TRows : unmanaged
    where TVectors : unmanaged
{
    /// <summary>Computes one tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in TileProduct<T> tile)
    {
        Row c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default;
        Row c7 = default, c8 = default, c9 = default, c10 = default, c11 = default, c12 = default, c13 = default;
        if (tile.Epilogue.Start is not null)
        {
            var p = tile.Epilogue.Start;
            var step = tile.Epilogue.StartRow;
            c0.Load(0, p);
            c1.Load(1, p += step);
            c2.Load(2, p += step);
            c3.Load(3, p += step);
            c4.Load(4, p += step);
            c5.Load(5, p += step);
            c6.Load(6, p += step);
            c7.Load(7, p += step);
            c8.Load(8, p += step);
            c9.Load(9, p += step);
            c10.Load(10, p += step);
            c11.Load(11, p += step);
            c12.Load(12, p += step);
            c13.Load(13, p + step);
        }

        T* aFirst = tile.A.First, bFirst = tile.B.First;
        nint row = tile.A.Row, twoRows = 2 * row, aInner = tile.A.Inner, bInner = tile.B.Inner, inner = tile.Inner;
        for (var outer = tile.Outer; outer > 0; outer--)
        {
            var q = bFirst;
            T* a0 = aFirst, a3 = a0 + row + twoRows, a6 = a3 + row + twoRows, a9 = a6 + row + twoRows, a12 = a9 + row + twoRows;
            for (var k = inner; k > 0; k--)
            {
                var left = *(TVector*)q;
                var right = sizeof(TVectors) > 1 ? ((TVector*)q)[1] : left;
                c0.Add(0, a0, left, right);
                c1.Add(1, a0 + row, left, right);
                c2.Add(2, a0 + twoRows, left, right);
                c3.Add(3, a3, left, right);
                c4.Add(4, a3 + row, left, right);
                c5.Add(5, a3 + twoRows, left, right);
                c6.Add(6, a6, left, right);
                c7.Add(7, a6 + row, left, right);
                c8.Add(8, a6 + twoRows, left, right);
                c9.Add(9, a9, left, right);
                c10.Add(10, a9 + row, left, right);
                c11.Add(11, a9 + twoRows, left, right);
                c12.Add(12, a12, left, right);
                c13.Add(13, a12 + row, left, right);
                q += bInner;
                a0 += aInner;
                a3 += sizeof(TRows) > 3 ? aInner : 0; // a pointer that is never read would still occupy a register
                a6 += sizeof(TRows) > 6 ? aInner : 0;
                a9 += sizeof(TRows) > 9 ? aInner : 0;
                a12 += sizeof(TRows) > 12 ? aInner : 0;
            }

            aFirst += tile.A.Outer;
            bFirst += tile.B.Outer;
        }

        var c = tile.C;
        var cRow = tile.CRow;
        var relu = tile.Epilogue.Relu;
        c0.Store(0, c, relu);
        c1.Store(1, c += cRow, relu);
        c2.Store(2, c += cRow, relu);
        c3.Store(3, c += cRow, relu);
        c4.Store(4, c += cRow, relu);
        c5.Store(5, c += cRow, relu);
        c6.Store(6, c += cRow, relu);
        c7.Store(7, c += cRow, relu);
        c8.Store(8, c += cRow, relu);
        c9.Store(9, c += cRow, relu);
        c10.Store(10, c += cRow, relu);
        c11.Store(11, c += cRow, relu);
        c12.Store(12, c += cRow, relu);
        c13.Store(13, c + cRow, relu);
    }

    /// <summary>
    /// A row of the tile. The rows are separate locals, and their vectors separate fields, because the compiler keeps those in registers,
    /// but not the elements of an array. Nothing is done where the tile has fewer rows.
    /// </summary>
    private struct Row
    {
        private TVector left, right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Load(int row, T* source)
        {
            if (row < sizeof(TRows))
            {
                left = *(TVector*)source;
            }

            if (row < sizeof(TRows) && sizeof(TVectors) > 1)
            {
                right = ((TVector*)source)[1];
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int row, T* a, TVector bLeft, TVector bRight)
        {
            if (row < sizeof(TRows))
            {
                var x = TSimd.Repeat(*a);
                left = TSimd.MultiplyAdd(x, bLeft, left);
                if (sizeof(TVectors) > 1)
                {
                    right = TSimd.MultiplyAdd(x, bRight, right);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(int row, T* target, bool relu)
        {
            if (row < sizeof(TRows))
            {
                *(TVector*)target = relu ? TSimd.NotBelowZero(left) : left;
            }

            if (row < sizeof(TRows) && sizeof(TVectors) > 1)
            {
                ((TVector*)target)[1] = relu ? TSimd.NotBelowZero(right) : right;
            }
        }
    }
}
