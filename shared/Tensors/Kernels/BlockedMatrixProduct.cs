using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>
/// C = A B by tiles: for every panel of B (as wide as a tile) and every strip of rows of A, one run of the <see cref="MicroKernel{T, TVector, TSimd, TRows}"/>.
/// The threads share the strips, or the panels where there are few strips; every element of C is the same sum in the same order wherever the cut falls.
/// </summary>
/// <remarks>
/// Small operands are read where they lie. Large ones, and a transposed B, are packed (<see cref="PanelPacking{T}"/>) in blocks that fit the caches
/// (<see cref="ProductBlocking"/>): the threads pack a block of B together, then every thread takes its strips of A, packs some, and meets all panels of B with them.
/// </remarks>
internal static unsafe class BlockedMatrixProduct<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Multiply-adds below which a second thread costs more than it saves.</summary>
    private const long WorthSharing = 1 << 17;

    /// <summary>Elements below which packing alone is not shared.</summary>
    private const int WorthSharingPacking = 1 << 13;

    /// <summary>Computes C, whose rows are <paramref name="cRow"/> apart and contiguous.</summary>
    public static void Run(MatrixView<T> a, MatrixView<T> b, T* c, nint cRow, SumStart start = SumStart.Zero, T* bias = null, bool relu = false) =>
        Run(a, b, c, cRow, start, bias, relu, ProductBlocking.Default);

    /// <summary>Computes C, cut into the given blocks.</summary>
    public static void Run(MatrixView<T> a, MatrixView<T> b, T* c, nint cRow, SumStart start, T* bias, bool relu, in ProductBlocking blocking)
    {
        if (a.Rows == 0 || b.Columns == 0)
        {
            return;
        }

        if (b.Columns == 1 && start != SumStart.Target && cRow == 1 && a.Columns > 0)
        {
            MatrixVectorProduct<T>.Run(a, b, c, start == SumStart.Bias ? *bias : T.Zero, relu);
            return;
        }

        if (b.Columns <= Tile<T>.NarrowColumns && a.Rows > Tile<T>.NarrowColumns && a.Row == 1 && a.Column != 1 && start == SumStart.Zero && !relu)
        {
            RunTransposed(a, b, c, cRow, blocking);
            return;
        }

        var rightInPlace = b.Column == 1 && (long)b.Rows * b.Columns <= blocking.LargestInPlace;
        var packLeft = (long)a.Rows * a.Columns > blocking.LargestInPlace && b.Columns >= blocking.WorthPackingLeft;
        var depth = rightInPlace && !packLeft ? blocking.InPlaceDepth : blocking.Depth;
        var columns = rightInPlace ? b.Columns : blocking.Panels * Tile<T>.Columns;
        for (var column = 0; column < b.Columns; column += columns)
        {
            var block = b.Part(0, column, b.Rows, Math.Min(columns, b.Columns - column));
            for (var k = 0; k == 0 || k < a.Columns; k += depth)
            {
                var steps = Math.Min(depth, a.Columns - k);
                var walk = new ProductWalk<T>(
                    a.Part(0, k, a.Rows, steps), block.Part(k, 0, steps, block.Columns), c + column, cRow, k == 0 ? start : SumStart.Target, bias + column, relu && k + steps == a.Columns);
                Multiply(walk, rightInPlace, packLeft ? blocking.Strips : 0);
            }
        }
    }

    // A^T B of few columns as (B^T A)^T, whose tiles are wide.
    private static void RunTransposed(MatrixView<T> a, MatrixView<T> b, T* c, nint cRow, in ProductBlocking blocking)
    {
        var (rows, columns) = (a.Rows, b.Columns);
        using var scratch = Scratch<T>.Rent(rows * columns);
        fixed (T* transposed = scratch.Span)
        {
            Run(b.Transposed, a.Transposed, transposed, rows, SumStart.Zero, null, relu: false, blocking);
            PanelPacking<T>.Pack(new MatrixView<T>(transposed, rows, columns, 1, rows), c, (int)cRow);
        }
    }

    // One block of k and of columns.
    private static void Multiply(ProductWalk<T> walk, bool rightInPlace, int packedStrips)
    {
        var (strips, panels) = (Tile<T>.Count(walk.A.Rows), walk.Panels);
        var firstPacked = rightInPlace ? walk.WholePanels : 0;
        using var scratch = Scratch<T>.Rent((panels - firstPacked) * walk.A.Columns * Tile<T>.Columns);
        fixed (T* packed = scratch.Span)
        {
            walk.UsePacked(packed, firstPacked);
            var heavy = (long)walk.A.Rows * walk.A.Columns * walk.B.Columns >= WorthSharing;
            if (!heavy)
            {
                walk.PackRight(firstPacked, panels);
                walk.Compute(0, strips, strips, 0, panels, packedStrips);
                return;
            }

            Workers.For(panels - firstPacked, 1 + WorthSharingPacking / (1 + walk.A.Columns * Tile<T>.Columns), (from, to) => walk.PackRight(firstPacked + from, firstPacked + to));
            if (strips >= 2 * Workers.Count || strips >= panels)
            {
                strips += strips % 2; // an even number, so that two threads have as much to do
                Workers.For(strips, 1, (from, to) => walk.Compute(from, to, strips, 0, panels, packedStrips));
            }
            else
            {
                Workers.For(panels, 1, (from, to) => walk.Compute(0, strips, strips, from, to, packedStrips));
            }
        }
    }
}
