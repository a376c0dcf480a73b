using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>
/// The part of a matrix product that one block of k and of columns contributes, tile by tile. The parts that are given to
/// <see cref="PackTogether"/> and to <see cref="Compute"/> are independent of each other, so threads may share them.
/// </summary>
/// <param name="a">rows x k.</param>
/// <param name="b">k x columns.</param>
/// <param name="c">rows x columns; its columns are contiguous.</param>
/// <param name="epilogue">What the sums start from and end as.</param>
/// <param name="blocking">How many strips of A make a block.</param>
/// <param name="packLeft">Whether such a block is packed.</param>
/// <param name="rightInPlace">Whether B is read where it lies; a last panel that is narrower than its tile is packed all the same.</param>
internal sealed unsafe class ProductWalk<T>(
    MatrixView<T> a, MatrixView<T> b, MatrixView<T> c, Epilogue<T> epilogue, ProductBlocking blocking, bool packLeft, bool rightInPlace)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T* packedTogether;

    public MatrixView<T> A => a;

    public MatrixView<T> B => b;

    /// <summary>Whether B is worth packing once for all threads: A is large, and so is B.</summary>
    public bool PacksTogether => packLeft && !rightInPlace;

    /// <summary>How many panels cover B's columns.</summary>
    public int Panels => (b.Columns + Tile<T>.Columns - 1) / Tile<T>.Columns;

    /// <summary>Elements of a packed panel.</summary>
    public int PanelSize => b.Rows * Tile<T>.Columns;

    /// <summary>
    /// Whether the threads had better share panels, which each then packs for itself, than strips: where that gives them as much to do.
    /// </summary>
    public bool SharesPanels(int threads) => !packLeft && !rightInPlace && (Panels % threads == 0 || Panels >= 8 * threads);

    // Panels from this one on are read from packed memory, those before it where they lie in B.
    private int FirstPacked { get; } = rightInPlace ? b.Columns / Tile<T>.Columns : 0;

    /// <summary>The memory of all panels, one after the other, which the threads pack before any of them computes.</summary>
    public void UsePacked(T* memory) => packedTogether = memory;

    /// <summary>Packs some of the panels together with other threads.</summary>
    public void PackTogether(int firstPanel, int endPanel) =>
        PackRight(firstPanel, endPanel, packedTogether + (nint)firstPanel * PanelSize);

    /// <summary>
    /// Computes the tiles of some strips and panels, in blocks of strips that all these panels meet. Panels that were not packed together
    /// and are not read in place are packed here: to fetch them from the other core's cache would take longer.
    /// </summary>
    /// <param name="firstStrip">The first strip.</param>
    /// <param name="endStrip">The strip behind the last.</param>
    /// <param name="strips">Into how many strips the rows are cut.</param>
    /// <param name="firstPanel">The first panel.</param>
    /// <param name="endPanel">The panel behind the last.</param>
    public void Compute(int firstStrip, int endStrip, int strips, int firstPanel, int endPanel)
    {
        var count = endStrip - firstStrip;
        var most = (int)Math.Clamp((long)blocking.Strips * blocking.Depth / Math.Max(1, a.Columns), 1, count);
        var blocks = (count + most - 1) / most; // equally large ones: every block reads all of B
        var firstOwn = packedTogether is null ? Math.Min(endPanel, Math.Max(firstPanel, FirstPacked)) : endPanel;
        using var leftScratch = Scratch<T>.Rent(packLeft ? most * Tile<T>.MaxRows * a.Columns : 0);
        using var rightScratch = Scratch<T>.Rent((endPanel - firstOwn) * PanelSize);
        fixed (T* left = leftScratch.Span, right = rightScratch.Span)
        {
            PackRight(firstOwn, endPanel, right);
            var panelZero = packedTogether is null ? right - (nint)firstOwn * PanelSize : packedTogether;
            for (var block = 0; block < blocks; block++)
            {
                var (first, end) = (firstStrip + count * block / blocks, firstStrip + count * (block + 1) / blocks);
                PackLeft(first, end, strips, left);
                ComputeBlock(first, end, strips, firstPanel, endPanel, left, panelZero);
            }
        }
    }

    private void PackRight(int firstPanel, int endPanel, T* target)
    {
        for (var panel = firstPanel; panel < endPanel; panel++, target += PanelSize)
        {
            var (column, columns, width) = Place(panel);
            PanelPacking<T>.Pack(b.Part(0, column, b.Rows, columns), target, width);
        }
    }

    private void PackLeft(int firstStrip, int endStrip, int strips, T* block)
    {
        for (var strip = firstStrip; packLeft && strip < endStrip; strip++)
        {
            var (row, rows) = Tile<T>.Part(a.Rows, strip, strips);
            PanelPacking<T>.Pack(a.Part(row, 0, rows, a.Columns).Transposed, block, rows);
            block += rows * a.Columns;
        }
    }

    private void ComputeBlock(int firstStrip, int endStrip, int strips, int firstPanel, int endPanel, T* packedLeft, T* panelZero)
    {
        for (var panel = firstPanel; panel < endPanel; panel++)
        {
            var (column, columns, width) = Place(panel);
            var isPacked = panel >= FirstPacked;
            var right = isPacked ? panelZero + (nint)panel * PanelSize : b.At(0, column);
            var block = packedLeft;
            for (var strip = firstStrip; strip < endStrip; strip++)
            {
                var (row, rows) = Tile<T>.Part(a.Rows, strip, strips);
                if (rows == 0)
                {
                    continue;
                }

                // Its parts are written here, one by one: a copy of what was just written would wait until the multiplications before it
                // are done.
                var tile = new TileProduct<T>
                {
                    Rows = rows,
                    Columns = width,
                    A = new(packLeft ? block : a.At(row, 0), packLeft ? 1 : a.Row, packLeft ? rows : a.Column),
                    B = new(right, isPacked ? width : b.Row),
                    C = c.At(row, column),
                    CRow = c.Row,
                    Inner = a.Columns,
                    Epilogue = epilogue.At(row, column),
                };
                if (packLeft)
                {
                    block += rows * a.Columns;
                }

                Tile<T>.Prefetch(tile.C + rows * c.Row, strip + 1 < endStrip ? rows : 0, c.Row);
                if (columns == width)
                {
                    Tile<T>.Run(tile);
                }
                else
                {
                    RunAtEdge(tile, columns);
                }
            }
        }
    }

    // The last panel is narrower than its tile: compute the whole tile aside and copy the columns that exist.
    private static void RunAtEdge(in TileProduct<T> tile, int columns)
    {
        var (rows, width, ends) = (tile.Rows, tile.Columns, tile.Epilogue);
        var aside = stackalloc T[rows * width];
        var start = ends.Start is null ? null : aside;
        for (var i = 0; i < rows && start is not null; i++)
        {
            new ReadOnlySpan<T>(ends.Start + i * ends.StartRow, columns).CopyTo(new Span<T>(aside + i * width, columns));
        }

        Tile<T>.Run(tile with { C = aside, CRow = width, Epilogue = new(start, width, ends.Relu) });
        for (var i = 0; i < rows; i++)
        {
            new ReadOnlySpan<T>(aside + i * width, columns).CopyTo(new Span<T>(tile.C + i * tile.CRow, columns));
        }
    }

    // The first column of a panel, how many there are, and the width of the tile that computes them.
    private (int Column, int Columns, int Width) Place(int panel)
    {
        var column = panel * Tile<T>.Columns;
        var columns = Math.Min(Tile<T>.Columns, b.Columns - column);
        return (column, columns, Tile<T>.Width(columns));
    }
}
