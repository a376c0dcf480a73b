using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>
/// C = A B by tiles: for every panel of B (as wide as a tile) and every strip of rows of A, one run of the
/// <see cref="MicroKernel{T, TVector, TSimd, TRows, TVectors}"/>. The threads share the strips, or the panels where there are few strips;
/// every element of C is the same sum in the same order wherever the cut falls.
/// </summary>
/// <remarks>
/// Small operands are read where they lie. Large ones, and a transposed B, are packed (<see cref="PanelPacking{T}"/>) in blocks that fit
/// the caches (<see cref="ProductBlocking"/>). If A is large, the threads pack a block of B together, then every thread takes its strips of
/// A, packs some, and meets all panels of B with them; else every thread packs its panels of B for itself.
/// </remarks>
internal static unsafe class BlockedMatrixProduct<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Multiply-adds below which a second thread costs more than it saves.</summary>
    private const long WorthSharing = 1 << 17;

    /// <summary>Elements below which packing alone is not shared.</summary>
    private const int WorthSharingPacking = 1 << 13;

    /// <summary>Computes C, whose columns are contiguous, cut into the given blocks.</summary>
    public static void Run(MatrixView<T> a, MatrixView<T> b, MatrixView<T> c, in Epilogue<T> epilogue, in ProductBlocking blocking)
    {
        if (a.Rows == 0 || b.Columns == 0)
        {
            return;
        }

        if (b.Columns == 1 && epilogue.StartRow == 0 && c.Row == 1 && a.Columns > 0)
        {
            MatrixVectorProduct<T>.Run(a, b, c.First, epilogue);
            return;
        }

        var startsAtZero = epilogue is { Start: null, Relu: false };
        if (b.Columns <= Tile<T>.NarrowColumns && a.Rows > Tile<T>.NarrowColumns && a.Row == 1 && a.Column != 1 && startsAtZero)
        {
            RunTransposed(a, b, c, blocking);
            return;
        }

        var packLeft = (long)a.Rows * a.Columns > blocking.LargestInPlace && b.Columns >= blocking.WorthPackingLeft;
        var rightInPlace = b.Column == 1 && b.Row <= blocking.LongestRowInPlace && (long)b.Rows * b.Columns <= blocking.LargestInPlace
            && Tile<T>.Count(a.Rows) <= blocking.MostStripsInPlace;
        var columns = rightInPlace ? b.Columns : blocking.Panels * Tile<T>.Columns;
        var depth = rightInPlace && !packLeft ? blocking.InPlaceDepth : blocking.Depth;
        var parts = Math.Max(1, (a.Columns + depth - 1) / depth); // equally deep ones
        for (var column = 0; column < b.Columns; column += columns)
        {
            var width = Math.Min(columns, b.Columns - column);
            var target = c.Part(0, column, c.Rows, width);
            for (var part = 0; part < parts; part++)
            {
                var (k, steps) = Tile<T>.Part(a.Columns, part, parts);
                var ends = epilogue.At(0, column).OfRun(part == 0, part == parts - 1, target.First, target.Row);
                var (left, right) = (a.Part(0, k, a.Rows, steps), b.Part(k, column, steps, width));
                Multiply(new ProductWalk<T>(left, right, target, ends, blocking, packLeft, rightInPlace));
            }
        }
    }

    // A^T B of few columns as (B^T A)^T, whose tiles are wide.
    private static void RunTransposed(MatrixView<T> a, MatrixView<T> b, MatrixView<T> c, in ProductBlocking blocking)
    {
        using var scratch = Scratch<T>.Rent(c.Rows * c.Columns);
        fixed (T* memory = scratch.Span)
        {
            var transposed = new MatrixView<T>(memory, c.Columns, c.Rows);
            Run(b.Transposed, a.Transposed, transposed, default, blocking);
            PanelPacking<T>.Pack(transposed.Transposed, c.First, (int)c.Row);
        }
    }

    // One block of k and of columns.
    private static void Multiply(ProductWalk<T> walk)
    {
        var (strips, panels, threads) = (Tile<T>.Count(walk.A.Rows), walk.Panels, Workers.Count);
        if ((long)walk.A.Rows * walk.A.Columns * walk.B.Columns < WorthSharing)
        {
            walk.Compute(0, strips, strips, 0, panels);
            return;
        }

        using var scratch = Scratch<T>.Rent(walk.PacksTogether ? panels * walk.PanelSize : 0);
        fixed (T* packed = scratch.Span)
        {
            if (walk.PacksTogether)
            {
                walk.UsePacked(packed);
                Workers.For(panels, 1 + WorthSharingPacking / (1 + walk.PanelSize), walk.PackTogether);
            }

            if (walk.SharesPanels(threads) || (strips < 2 * threads && strips < panels))
            {
                Workers.For(panels, 1, (from, to) => walk.Compute(0, strips, strips, from, to));
            }
            else
            {
                strips += strips % 2; // an even number, so that two threads have as much to do
                Workers.For(strips, 1, (from, to) => walk.Compute(from, to, strips, 0, panels));
            }
        }
    }
}
