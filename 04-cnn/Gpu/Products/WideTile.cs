using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>
/// The register tile with twice the rows, 8 x 4 numbers a thread, and a tile ahead: while a tile is multiplied, the next one is on its way
/// from the device's memory into registers, so nobody waits for it.
/// </summary>
internal static class WideTile
{
    // <wide>
    /// <summary>The kernel, for groups of (Side / 4)^2 threads and tiles of 2 Side rows, Side columns, Side / 4 deep.</summary>
    public static void Run<TTile, TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, ArrayView<float> result)
        where TTile : struct, ITile
        where TLeft : struct, IOperand
        where TRight : struct, IOperand
    {
        int step = TTile.Side / 4, pitchA = 2 * TTile.Side + 4, pitchB = Staging<TTile>.Pitch;
        var a = SharedMemory.Allocate<float>(TTile.Side / 4 * (2 * TTile.Side + 4));
        var b = SharedMemory.Allocate<float>(TTile.Side / 4 * (TTile.Side + 4));
        int t = Group.IdxX, firstRow = Grid.IdxX * 2 * TTile.Side, firstColumn = Grid.IdxY * TTile.Side;
        int from = Grid.IdxZ * sizes.Slice, to = IntrinsicMath.Min(sizes.Depth, from + sizes.Slice);

        // Two vectors of the tall operand: the second lies Side lanes further, or half the tile deeper.
        var lane = TLeft.AlongDepth ? Staging<TTile>.Lane<TLeft>(t) : t % (TTile.Side / 2) * 4;
        var depth = TLeft.AlongDepth ? Staging<TTile>.Depth<TLeft>(t) : t / (TTile.Side / 2);
        var secondLane = TLeft.AlongDepth ? lane + TTile.Side : lane;
        var secondDepth = TLeft.AlongDepth ? depth : depth + TTile.Side / 8;
        int laneB = Staging<TTile>.Lane<TRight>(t), depthB = Staging<TTile>.Depth<TRight>(t);
        Cursor first = left.Begin(firstRow + lane), second = left.Begin(firstRow + secondLane), ofB = right.Begin(firstColumn + laneB);

        var nextFirst = left.Four(first, from + depth);
        var nextSecond = left.Four(second, from + secondDepth);
        var nextB = right.Four(ofB, from + depthB);
        Block4x4 upper = default, lower = default;
        for (var start = from; start < to; start += step)
        {
            Staging<TTile>.Put<TLeft>(a, pitchA, lane, depth, nextFirst);
            Staging<TTile>.Put<TLeft>(a, pitchA, secondLane, secondDepth, nextSecond);
            Staging<TTile>.Put<TRight>(b, pitchB, laneB, depthB, nextB);
            Group.Barrier();
            if (start + step < to)
            {
                nextFirst = left.Four(first, start + step + depth);
                nextSecond = left.Four(second, start + step + secondDepth);
                nextB = right.Four(ofB, start + step + depthB);
            }

            for (var k = 0; k < step; k++)
            {
                var columns = b.Cast<Float4>()[k * (pitchB / 4) + t % step];
                upper = Block4x4.MultiplyAdd(upper, a.Cast<Float4>()[k * (pitchA / 4) + t / step], columns);
                lower = Block4x4.MultiplyAdd(lower, a.Cast<Float4>()[k * (pitchA / 4) + step + t / step], columns);
            }

            Group.Barrier();
        }

        BlockStore.Store(result, sizes, finish, firstRow + t / step * 4, firstColumn + t % step * 4, upper);
        BlockStore.Store(result, sizes, finish, firstRow + TTile.Side + t / step * 4, firstColumn + t % step * 4, lower);
    }
    // </wide>
}
