using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>
/// A product in tiles whose threads compute 4 x 4 numbers each, in registers: for 16 multiplications a thread reads two vectors from shared
/// memory, where one number a thread needs two reads for every multiplication.
/// </summary>
internal static class RegisterTile
{
    // <registers>
    /// <summary>
    /// The kernel, for groups of (Side / 4)^2 threads; a tile is Side / 4 deep, so each fetches one vector of either operand.
    /// </summary>
    public static void Run<TTile, TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, ArrayView<float> result)
        where TTile : struct, ITile
        where TLeft : struct, IOperand
        where TRight : struct, IOperand
    {
        int step = TTile.Side / 4, pitch = Staging<TTile>.Pitch / 4; // of vectors
        var a = SharedMemory.Allocate<float>(TTile.Side / 4 * (TTile.Side + 4)); // k by k, the rows side by side
        var b = SharedMemory.Allocate<float>(TTile.Side / 4 * (TTile.Side + 4));
        int t = Group.IdxX, firstRow = Grid.IdxX * TTile.Side, firstColumn = Grid.IdxY * TTile.Side;
        int from = Grid.IdxZ * sizes.Slice, to = IntrinsicMath.Min(sizes.Depth, from + sizes.Slice);
        int laneA = Staging<TTile>.Lane<TLeft>(t), depthA = Staging<TTile>.Depth<TLeft>(t);
        int laneB = Staging<TTile>.Lane<TRight>(t), depthB = Staging<TTile>.Depth<TRight>(t);
        Cursor ofA = left.Begin(firstRow + laneA), ofB = right.Begin(firstColumn + laneB);
        Block4x4 sum = default;
        for (var start = from; start < to; start += step)
        {
            Staging<TTile>.Put<TLeft>(a, Staging<TTile>.Pitch, laneA, depthA, left.Four(ofA, start + depthA));
            Staging<TTile>.Put<TRight>(b, Staging<TTile>.Pitch, laneB, depthB, right.Four(ofB, start + depthB));
            Group.Barrier();
            for (var k = 0; k < step; k++)
            {
                sum = Block4x4.MultiplyAdd(sum, a.Cast<Float4>()[k * pitch + t / step], b.Cast<Float4>()[k * pitch + t % step]);
            }

            Group.Barrier();
        }

        BlockStore.Store(result, sizes, finish, firstRow + t / step * 4, firstColumn + t % step * 4, sum);
    }
    // </registers>
}
