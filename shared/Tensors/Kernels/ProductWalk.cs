using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>
/// The part of a matrix product that one block of k and of columns contributes: C = start + A B, tile by tile. The parts that are given to <see cref="PackRight"/> and
/// to <see cref="Compute"/> are independent of each other, so threads may share them.
/// </summary>
/// <param name="a">rows x k.</param>
/// <param name="b">k x columns.</param>
/// <param name="c">Where C begins; its columns are contiguous.</param>
/// <param name="cRow">Elements from one row of C to the next.</param>
/// <param name="start">What the sums start from.</param>
/// <param name="bias">One number a column, where the sums start from it.</param>
/// <param name="relu">Whether negative results become 0.</param>
internal sealed unsafe class ProductWalk<T>(MatrixView<T> a, MatrixView<T> b, T* c, nint cRow, SumStart start, T* bias, bool relu)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T* packed;
    private int firstPacked;

    public MatrixView<T> A => a;

    public MatrixView<T> B => b;

    /// <summary>How many panels cover B's columns.</summary>
    public int Panels => (b.Columns + Tile<T>.Columns - 1) / Tile<T>.Columns;

    /// <summary>How many of them are as wide as a tile.</summary>
    public int WholePanels => b.Columns / Tile<T>.Columns;

    /// <summary>Panels from <paramref name="first"/> on are read from this memory, one after the other, those before it where they lie in B.</summary>
    public void UsePacked(T* memory, int first)
    {
        packed = memory;
        firstPacked = first;
    }

    /// <summary>Packs panels of B.</summary>
    public void PackRight(int firstPanel, int endPanel)
    {
        for (var panel = firstPanel; panel < endPanel; panel++)
        {
            var (column, columns, width) = Place(panel);
            PanelPacking<T>.Pack(b.Part(0, column, b.Rows, columns), PackedPanel(panel), width);
        }
    }

    /// <summary>Computes the tiles of some strips and panels.</summary>
    /// <param name="firstStrip">The first strip.</param>
    /// <param name="endStrip">The strip behind the last.</param>
    /// <param name="strips">Into how many strips the rows are cut.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    /// <param name="packedStrips">At most so many strips of A are packed at a time; 0 reads A where it lies.</param>
    public void Compute(int firstStrip, int endStrip, int strips, int firstPanel, int endPanel, int packedStrips)
    {
        if (packedStrips == 0)
        {
            ComputeBlock(firstStrip, endStrip, strips, firstPanel, endPanel, null);
            return;
        }

        var count = endStrip - firstStrip;
        var blocks = (count + packedStrips - 1) / packedStrips; // equally large ones: every block reads all of B
        using var scratch = Scratch<T>.Rent(Math.Min(count, packedStrips) * Tile<T>.MaxRows * a.Columns);
        fixed (T* packedLeft = scratch.Span)
        {
            for (var block = 0; block < blocks; block++)
            {
                var (first, end) = (firstStrip + count * block / blocks, firstStrip + count * (block + 1) / blocks);
                PackLeft(first, end, strips, packedLeft);
                ComputeBlock(first, end, strips, firstPanel, endPanel, packedLeft);
            }
        }
    }

    private void PackLeft(int firstStrip, int endStrip, int strips, T* block)
    {
        for (var strip = firstStrip; strip < endStrip; strip++)
        {
            var (row, rows) = Rows(strip, strips);
            PanelPacking<T>.Pack(a.Part(row, 0, rows, a.Columns).Transposed, block, rows);
            block += rows * a.Columns;
        }
    }

    private void ComputeBlock(int firstStrip, int endStrip, int strips, int firstPanel, int endPanel, T* packedLeft)
    {
        for (var panel = firstPanel; panel < endPanel; panel++)
        {
            var (column, columns, width) = Place(panel);
            var right = panel < firstPacked ? new RightOperand<T>(b.At(0, column), b.Row) : new RightOperand<T>(PackedPanel(panel), width);
            var block = packedLeft;
            for (var strip = firstStrip; strip < endStrip; strip++)
            {
                var (row, rows) = Rows(strip, strips);
                if (rows == 0)
                {
                    continue;
                }

                var left = block == null ? new LeftOperand<T>(a.At(row, 0), a.Row, a.Column) : new LeftOperand<T>(block, 1, rows);
                var target = c + row * cRow + column;
                if (block != null)
                {
                    block += rows * a.Columns;
                    Tile<T>.Prefetch(target + rows * cRow, strip + 1 < endStrip ? rows : 0, cRow);
                }

                if (columns == Tile<T>.Columns)
                {
                    Tile<T>.Run(rows, left, right, target, cRow, 1, a.Columns, start, bias + column, relu);
                }
                else
                {
                    RunAtEdge(rows, left, right, target, column, columns, width);
                }
            }
        }
    }

    // The last panel is narrower than a tile: compute the whole tile aside and copy the columns that exist.
    private void RunAtEdge(int rows, in LeftOperand<T> left, in RightOperand<T> right, T* target, int column, int columns, int width)
    {
        var tile = stackalloc T[rows * width];
        for (var i = 0; i < rows && start != SumStart.Zero; i++)
        {
            var source = start == SumStart.Bias ? bias + column : target + i * cRow;
            new ReadOnlySpan<T>(source, columns).CopyTo(new Span<T>(tile + i * width, columns));
        }

        var startAside = start == SumStart.Zero ? SumStart.Zero : SumStart.Target;
        if (width == Tile<T>.Columns)
        {
            Tile<T>.Run(rows, left, right, tile, width, 1, a.Columns, startAside, relu: relu);
        }
        else
        {
            Tile<T>.RunNarrow(rows, left, right, tile, width, 1, a.Columns, startAside, relu: relu);
        }

        for (var i = 0; i < rows; i++)
        {
            new ReadOnlySpan<T>(tile + i * width, columns).CopyTo(new Span<T>(target + i * cRow, columns));
        }
    }

    // The first column of a panel, how many there are, and the width of the tile that computes them.
    private (int Column, int Columns, int Width) Place(int panel)
    {
        var column = panel * Tile<T>.Columns;
        var columns = Math.Min(Tile<T>.Columns, b.Columns - column);
        return (column, columns, columns > Tile<T>.NarrowColumns ? Tile<T>.Columns : Tile<T>.NarrowColumns);
    }

    private T* PackedPanel(int panel) => packed + (panel - firstPacked) * (nint)b.Rows * Tile<T>.Columns;

    private (int Row, int Rows) Rows(int strip, int strips)
    {
        var row = (int)((long)a.Rows * strip / strips);
        return (row, (int)((long)a.Rows * (strip + 1) / strips) - row);
    }
}
