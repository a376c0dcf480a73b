using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course.Tensors.Kernels;

/// <summary>
/// Packing: copies a panel (k x columns, a few columns wide) so that the kernel reads it in one line. Without it a step of k is a jump of a
/// whole row of the matrix, and jumps of a power of two fall onto the same few places of a cache.
/// </summary>
/// <remarks>A panel of B is packed as it is; a strip of A is packed as a panel of A^T, so that its rows lie side by side for every step of
/// k.</remarks>
internal static unsafe class PanelPacking<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// Copies the panel to rows of <paramref name="width"/> elements. Those beyond the columns of the panel are arbitrary; nothing that is
    /// computed from them is kept.
    /// </summary>
    public static void Pack(MatrixView<T> panel, T* target, int width)
    {
        if (panel.Column == 1)
        {
            CopyRows(panel, target, width);
        }
        else if (panel.Row == 1 && panel.Columns >= 4)
        {
            CopyTransposed(panel, target, width);
        }
        else
        {
            for (var k = 0; k < panel.Rows; k++)
            {
                for (var j = 0; j < panel.Columns; j++)
                {
                    target[k * width + j] = *panel.At(k, j);
                }
            }
        }
    }

    // A narrow row is copied with what follows it in the matrix, in whole vectors; the last rows, which little follows, exactly.
    private static void CopyRows(MatrixView<T> panel, T* target, int width)
    {
        var missing = width - panel.Columns;
        var exact = missing == 0 ? 0 : (int)Math.Min(panel.Rows, (missing + panel.Row - 1) / panel.Row);
        var source = panel.First;
        for (var k = 0; k < panel.Rows - exact; k++, source += panel.Row, target += width)
        {
            CopyRow(source, target, width);
        }

        for (var k = 0; k < exact; k++, source += panel.Row, target += width)
        {
            new ReadOnlySpan<T>(source, panel.Columns).CopyTo(new Span<T>(target, panel.Columns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow(T* source, T* target, int width)
    {
        var j = 0;
        for (; j + VectorWidth<T>.Count <= width; j += VectorWidth<T>.Count)
        {
            Unsafe.CopyBlockUnaligned(target + j, source + j, (uint)(VectorWidth<T>.Count * sizeof(T)));
        }

        for (; j + Vector128<T>.Count <= width; j += Vector128<T>.Count)
        {
            Unsafe.CopyBlockUnaligned(target + j, source + j, 16);
        }

        for (; j < width; j++)
        {
            target[j] = source[j];
        }
    }

    // Four columns at a time, each of which is contiguous; the last four overlap those before them.
    private static void CopyTransposed(MatrixView<T> panel, T* target, int width)
    {
        for (var j = 0; j < panel.Columns; j += 4)
        {
            var first = Math.Min(j, panel.Columns - 4);
            CopyFourColumns(panel.At(0, first), panel.Column, panel.Rows, target + first, width);
        }
    }

    private static void CopyFourColumns(T* column0, nint step, int depth, T* target, nint width)
    {
        var column1 = column0 + step;
        var column2 = column1 + step;
        var column3 = column2 + step;
        var k = 0;
        if (typeof(T) == typeof(float) && Vector256.IsHardwareAccelerated)
        {
            var byRow = Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7);
            for (; k + 2 <= depth; k += 2, target += 2 * width)
            {
                var pairs = Vector256.Create(
                    *(double*)(column0 + k), *(double*)(column1 + k), *(double*)(column2 + k), *(double*)(column3 + k));
                var rows = Vector256.Shuffle(pairs.AsSingle(), byRow);
                rows.GetLower().Store((float*)target);
                rows.GetUpper().Store((float*)(target + width));
            }
        }

        for (; k < depth; k++, target += width)
        {
            (target[0], target[1], target[2], target[3]) = (column0[k], column1[k], column2[k], column3[k]);
        }
    }
}
