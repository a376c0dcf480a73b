using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>Writes the block of a thread, as much of it as lies inside the result.</summary>
internal static class BlockStore
{
    /// <summary>Finishes and writes sixteen numbers.</summary>
    public static void Store(ArrayView<float> result, ProductSizes sizes, Finish<float> finish, int row, int column, Block4x4 sum)
    {
        StoreRow(result, sizes, finish, row, column, sum.Row0);
        StoreRow(result, sizes, finish, row + 1, column, sum.Row1);
        StoreRow(result, sizes, finish, row + 2, column, sum.Row2);
        StoreRow(result, sizes, finish, row + 3, column, sum.Row3);
    }

    private static void StoreRow(ArrayView<float> result, ProductSizes sizes, Finish<float> finish, int row, int column, Float4 four)
    {
        if (row >= sizes.Rows || column >= sizes.Columns)
        {
            return;
        }

        var at = sizes.At(Grid.IdxZ, row, column);
        if (sizes.Columns % 4 == 0)
        {
            result.Cast<Float4>()[at / 4] = new Float4(
                finish.Of(four.X, column), finish.Of(four.Y, column + 1), finish.Of(four.Z, column + 2), finish.Of(four.W, column + 3));
            return;
        }

        result[at] = finish.Of(four.X, column);
        if (column + 1 < sizes.Columns)
        {
            result[at + 1] = finish.Of(four.Y, column + 1);
        }

        if (column + 2 < sizes.Columns)
        {
            result[at + 2] = finish.Of(four.Z, column + 2);
        }

        if (column + 3 < sizes.Columns)
        {
            result[at + 3] = finish.Of(four.W, column + 3);
        }
    }
}
