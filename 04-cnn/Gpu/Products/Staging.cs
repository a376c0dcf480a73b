using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>
/// Which four numbers a thread fetches, and where in shared memory it puts them. Threads that stand side by side fetch what lies side by
/// side in memory; in shared memory a tile always lies k by k with its lanes side by side, because that is how it is read.
/// </summary>
internal static class Staging<TTile>
    where TTile : struct, ITile
{
    /// <summary>Numbers from one k to the next: four more than there are lanes, so that columns do not fall into the same bank.</summary>
    public static int Pitch => TTile.Side + 4;

    /// <summary>The first lane that thread t fetches, of a tile Side lanes wide.</summary>
    public static int Lane<TOperand>(int t)
        where TOperand : struct, IOperand => TOperand.AlongDepth ? t / (TTile.Side / 16) : t % (TTile.Side / 4) * 4;

    /// <summary>The first k.</summary>
    public static int Depth<TOperand>(int t)
        where TOperand : struct, IOperand => TOperand.AlongDepth ? t % (TTile.Side / 16) * 4 : t / (TTile.Side / 4);

    /// <summary>Puts four numbers in their places: side by side, or each a pitch further.</summary>
    public static void Put<TOperand>(ArrayView<float> tile, int pitch, int lane, int depth, Float4 four)
        where TOperand : struct, IOperand
    {
        var at = depth * pitch + lane;
        if (TOperand.AlongDepth)
        {
            tile[at] = four.X;
            tile[at + pitch] = four.Y;
            tile[at + 2 * pitch] = four.Z;
            tile[at + 3 * pitch] = four.W;
        }
        else
        {
            tile.Cast<Float4>()[at / 4] = four;
        }
    }
}
