namespace Course.Cnn.Gpu.Products;

/// <summary>
/// The sizes of a product, result[rows x columns] = left[rows x depth] right[depth x columns]. A result of few tiles would keep few
/// multiprocessors busy, so the depth may be cut in slices: each gives a result of its own, and they are added up afterwards, always in
/// the same order.
/// </summary>
/// <param name="rows">Rows of the result.</param>
/// <param name="columns">Its columns.</param>
/// <param name="depth">What is summed over.</param>
/// <param name="slice">The depth of a slice, a multiple of a tile's step.</param>
internal readonly struct ProductSizes(int rows, int columns, int depth, int slice)
{
    public readonly int Rows = rows, Columns = columns, Depth = depth, Slice = slice;

    /// <summary>Slices of the depth.</summary>
    public int Slices => Depth <= Slice ? 1 : (Depth + Slice - 1) / Slice;

    /// <summary>The place of a number of the result of a slice.</summary>
    public int At(int slice, int row, int column) => (slice * Rows + row) * Columns + column;
}
