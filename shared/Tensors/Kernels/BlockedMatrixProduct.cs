using System.Numerics;
using System.Numerics.Tensors;

namespace Course.Tensors.Kernels;

/// <summary>
/// C = A B by tiles: for every panel of B (as wide as a tile) and every strip of rows of A, one run of the <see cref="MicroKernel{T, TVector, TSimd, TRows}"/>.
/// The threads share the strips, or the panels where there are few strips; every element of C is the same sum in the same order wherever the cut falls.
/// </summary>
/// <remarks>
/// Both operands are read where they lie, as long as B's columns are contiguous and its panels stay in the cache. Otherwise B is packed: copied panel after panel, in blocks of
/// <see cref="PackedInner"/> rows, so that the kernel reads it in one line. The last panel is packed with zeros to the full width of a tile.
/// </remarks>
internal static unsafe class BlockedMatrixProduct<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a packed block of B: with 32 columns of floats it takes 48 KB, a first-level cache.</summary>
    private const int PackedInner = 384;

    /// <summary>Elements of B above which reading it in place misses the caches too often.</summary>
    private const int LargestInPlace = 512 * 512;

    /// <summary>Multiply-adds below which a second thread costs more than it saves.</summary>
    private const long WorthSharing = 1 << 18;

    /// <summary>Computes C, whose rows are <paramref name="cRow"/> apart and contiguous.</summary>
    public static void Run(MatrixView<T> a, MatrixView<T> b, T* c, nint cRow, SumStart start = SumStart.Zero, T* bias = null, bool relu = false)
    {
        if (a.Rows == 0 || b.Columns == 0)
        {
            return;
        }

        if (b.Columns == 1 && start != SumStart.Target && cRow == 1 && a.Columns > 0)
        {
            MultiplyVector(a, b, c);
            Finish(c, a.Rows, start == SumStart.Bias ? *bias : T.Zero, relu);
            return;
        }

        var inPlace = b.Column == 1 && (long)b.Rows * b.Columns <= LargestInPlace;
        var block = inPlace ? Math.Max(1, b.Rows) : PackedInner;
        var width = Tile<T>.Columns;
        var panels = (b.Columns + width - 1) / width;
        var firstPacked = inPlace ? b.Columns / width : 0;
        using var scratch = Scratch<T>.Rent((panels - firstPacked) * width * Math.Min(block, b.Rows));
        fixed (T* buffer = scratch.Span)
        {
            var packed = buffer;
            for (var k = 0; k == 0 || k < a.Columns; k += block)
            {
                var depth = Math.Min(block, a.Columns - k);
                Pack(b, k, depth, firstPacked, panels, packed);
                var job = new Block(a, b, c, cRow, k, depth, firstPacked, packed, k == 0 ? start : SumStart.Target, bias, relu && k + depth == a.Columns);
                Share(job, panels);
            }
        }
    }

    private static void Share(Block job, int panels)
    {
        var strips = Tile<T>.Count(job.A.Rows);
        var heavy = (long)job.A.Rows * job.Depth * job.B.Columns >= WorthSharing;
        if (!heavy)
        {
            job.Compute(0, strips, strips, 0, panels);
        }
        else if (strips >= 2 * Workers.Count || strips >= panels)
        {
            strips += strips % 2; // an even number, so that two threads have as much to do
            Workers.For(strips, 1, (from, to) => job.Compute(from, to, strips, 0, panels));
        }
        else
        {
            Workers.For(panels, 1, (from, to) => job.Compute(0, strips, strips, from, to));
        }
    }

    /// <summary>A matrix by a column: one dot product a row, or, where the rows of A are not contiguous, the row by the transposed matrix.</summary>
    private static void MultiplyVector(MatrixView<T> a, MatrixView<T> b, T* c)
    {
        if (a.Column == 1 && b.Row == 1)
        {
            for (var i = 0; i < a.Rows; i++)
            {
                c[i] = TensorPrimitives.Dot(new ReadOnlySpan<T>(a.At(i, 0), a.Columns), new ReadOnlySpan<T>(b.First, a.Columns));
            }
        }
        else if (a.Rows > 1)
        {
            Run(b.Transposed, a.Transposed, c, a.Rows);
        }
        else
        {
            c[0] = T.Zero;
            for (var k = 0; k < a.Columns; k++)
            {
                c[0] += *a.At(0, k) * *b.At(k, 0);
            }
        }
    }

    private static void Finish(T* c, int count, T bias, bool relu)
    {
        for (var i = 0; i < count && (relu || bias != T.Zero); i++)
        {
            c[i] = relu ? T.Max(c[i] + bias, T.Zero) : c[i] + bias;
        }
    }

    // Panels of depth x width, one after the other; columns beyond the last are zero.
    private static void Pack(MatrixView<T> b, int k, int depth, int firstPanel, int panels, T* packed)
    {
        var width = Tile<T>.Columns;
        for (var panel = firstPanel; panel < panels; panel++)
        {
            var columns = Math.Min(width, b.Columns - panel * width);
            for (var i = 0; i < depth; i++, packed += width)
            {
                var source = b.At(k + i, panel * width);
                if (b.Column == 1)
                {
                    new ReadOnlySpan<T>(source, columns).CopyTo(new Span<T>(packed, columns));
                }
                else
                {
                    for (var j = 0; j < columns; j++)
                    {
                        packed[j] = source[j * b.Column];
                    }
                }

                new Span<T>(packed + columns, width - columns).Clear();
            }
        }
    }

    /// <summary>The part of the product that one block of k contributes.</summary>
    private sealed class Block(
        MatrixView<T> a, MatrixView<T> b, T* c, nint cRow, int k, int depth, int firstPacked, T* packed, SumStart start, T* bias, bool relu)
    {
        public MatrixView<T> A => a;

        public MatrixView<T> B => b;

        public int Depth => depth;

        public void Compute(int firstStrip, int endStrip, int strips, int firstPanel, int endPanel)
        {
            var width = Tile<T>.Columns;
            for (var panel = firstPanel; panel < endPanel; panel++)
            {
                var column = panel * width;
                var right = panel < firstPacked
                    ? new RightOperand<T>(b.At(k, column), b.Row)
                    : new RightOperand<T>(packed + (panel - firstPacked) * (nint)depth * width, width);
                for (var strip = firstStrip; strip < endStrip; strip++)
                {
                    var row = (int)((long)a.Rows * strip / strips);
                    var rows = (int)((long)a.Rows * (strip + 1) / strips) - row;
                    if (rows == 0)
                    {
                        continue;
                    }

                    var left = new LeftOperand<T>(a.At(row, k), a.Row, a.Column);
                    var target = c + row * cRow + column;
                    if (column + width <= b.Columns)
                    {
                        Tile<T>.Run(rows, left, right, target, cRow, 1, depth, start, bias + column, relu);
                    }
                    else
                    {
                        RunAtEdge(rows, left, right, target, column);
                    }
                }
            }
        }

        // The last panel is narrower than a tile: compute the whole tile aside and copy the columns that exist.
        private void RunAtEdge(int rows, in LeftOperand<T> left, in RightOperand<T> right, T* target, int column)
        {
            var width = Tile<T>.Columns;
            var columns = b.Columns - column;
            var tile = stackalloc T[rows * width];
            for (var i = 0; i < rows && start != SumStart.Zero; i++)
            {
                var source = start == SumStart.Bias ? bias + column : target + i * cRow;
                new ReadOnlySpan<T>(source, columns).CopyTo(new Span<T>(tile + i * width, columns));
            }

            Tile<T>.Run(rows, left, right, tile, width, 1, depth, start == SumStart.Zero ? SumStart.Zero : SumStart.Target, relu: relu);
            for (var i = 0; i < rows; i++)
            {
                new ReadOnlySpan<T>(tile + i * width, columns).CopyTo(new Span<T>(target + i * cRow, columns));
            }
        }
    }
}
