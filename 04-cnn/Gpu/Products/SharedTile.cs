using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>
/// A product in tiles through shared memory: the threads of a group fetch a tile of either operand together, each one number, and then read
/// it many times from memory that lies inside the multiprocessor. One thread still computes one number.
/// </summary>
internal static class SharedTile
{
    // <shared>
    /// <summary>The kernel, for groups of Side x Side threads.</summary>
    public static void Run<TTile, TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, ArrayView<float> result)
        where TTile : struct, ITile
        where TLeft : struct, IOperand
        where TRight : struct, IOperand
    {
        var a = SharedMemory.Allocate<float>(TTile.Side * TTile.Side);
        var b = SharedMemory.Allocate<float>(TTile.Side * TTile.Side);
        int i = Group.IdxX / TTile.Side, j = Group.IdxX % TTile.Side; // the thread's place in the tile
        int row = Grid.IdxX * TTile.Side + i, column = Grid.IdxY * TTile.Side + j;
        int from = Grid.IdxZ * sizes.Slice, to = IntrinsicMath.Min(sizes.Depth, from + sizes.Slice);
        Cursor ofRow = left.Begin(row), ofColumn = right.Begin(column);
        var sum = 0f;
        for (var start = from; start < to; start += TTile.Side)
        {
            a[i * TTile.Side + j] = start + j < to ? left.One(ofRow, start + j) : 0;
            b[i * TTile.Side + j] = start + i < to ? right.One(ofColumn, start + i) : 0;
            Group.Barrier(); // nobody reads before all have written
            for (var k = 0; k < TTile.Side; k++)
            {
                sum += a[i * TTile.Side + k] * b[k * TTile.Side + j];
            }

            Group.Barrier(); // nobody writes the next tile before all have read this one
        }

        // Threads outside the result came along to here: a barrier waits for every thread of the group.
        if (row < sizes.Rows && column < sizes.Columns)
        {
            result[sizes.At(Grid.IdxZ, row, column)] = finish.Of(sum, column);
        }
    }
    // </shared>
}
