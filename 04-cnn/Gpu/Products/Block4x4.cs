namespace Course.Cnn.Gpu.Products;

/// <summary>
/// Sixteen sums that one thread keeps in registers, four rows of four. They are named fields and no array: an array whose index is
/// computed would lie in memory, which is a hundred times slower.
/// </summary>
internal struct Block4x4
{
    public Float4 Row0, Row1, Row2, Row3;

    // <outer-product>
    /// <summary>sum + the outer product of a column of four and a row of four: 16 multiplications for 8 numbers that were read.</summary>
    public static Block4x4 MultiplyAdd(Block4x4 sum, Float4 column, Float4 row) => new()
    {
        Row0 = Float4.MultiplyAdd(sum.Row0, column.X, row),
        Row1 = Float4.MultiplyAdd(sum.Row1, column.Y, row),
        Row2 = Float4.MultiplyAdd(sum.Row2, column.Z, row),
        Row3 = Float4.MultiplyAdd(sum.Row3, column.W, row),
    };
    // </outer-product>
}
