using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Course.Tensors.Kernels;

/// <summary>
/// Picks the micro-kernel for this machine and the tile at hand. A tile is two vectors wide, or one where few columns are left, and as high
/// as the registers allow: 14 rows where there are 32 of them (AVX-512), 6 where there are 16.
/// </summary>
internal static unsafe class Tile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The columns of a tile: 32 floats with AVX-512, 16 with AVX2.</summary>
    public static int Columns => 2 * VectorWidth<T>.Count;

    /// <summary>The columns of a narrow tile: one vector.</summary>
    public static int NarrowColumns => VectorWidth<T>.Count;

    /// <summary>The columns of the tile that computes the next of so many.</summary>
    public static int Width(int columns) => columns > NarrowColumns ? Columns : NarrowColumns;

    /// <summary>The most rows of a tile: their sums take two registers each, and two or three are left for the operands.</summary>
    public static int MaxRows => VectorWidth<T>.Registers == 32 ? 14 : 6;

    /// <summary>How many tiles cover <paramref name="rows"/> rows; they are made as equally high as possible,
    /// because a low tile does not hide its loads.</summary>
    public static int Count(int rows) => (rows + MaxRows - 1) / MaxRows;

    /// <summary>The rows of one of the tiles that cover so many rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int First, int Count) Part(int rows, int tile, int tiles)
    {
        var first = (int)((long)rows * tile / tiles);
        return (first, (int)((long)rows * (tile + 1) / tiles) - first);
    }

    /// <summary>Computes a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(in TileProduct<T> tile) => VectorWidth<T>.Run(tile);

    /// <summary>Fetches a tile of C into the cache, while the tile before it is computed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(T* c, int rows, nint cRow)
    {
        for (var i = 0; Sse.IsSupported && i < rows; i++, c += cRow)
        {
            Sse.Prefetch0(c);
            Sse.Prefetch0(c + Columns / 2);
        }
    }
}
